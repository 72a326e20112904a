import { useId, useRef, useState } from 'preact/hooks';
import type { FilmFacts } from '../../lib/film.ts';
import { t } from '../frame/words.ts';

/** The year of the first film ever shown, less a few for what came before. */
const firstYear = 1870;
/** Films are announced this many years ahead. */
const yearsAhead = 10;

type Props = {
  film: Partial<FilmFacts>;
  /** This year, for the bound of what is a year of release. */
  year: number;
  /** The word on the button that ends it. */
  done: string;
  set: (film: FilmFacts) => void;
};

/** The fields by which a film is corrected, or named where a page names none. */
export function FilmFields({ film, year: thisYear, done, set }: Props) {
  const id = useId();
  const [title, setTitle] = useState(film.title ?? '');
  const [originalTitle, setOriginal] = useState(film.originalTitle ?? '');
  const [year, setYear] = useState(film.year ? String(film.year) : '');
  const [directors, setDirectors] = useState(film.directors?.join(', ') ?? '');
  const [problem, tell] = useState<{ of: string; said: string }>();
  const form = useRef<HTMLFormElement>(null);
  /** Says what is wrong with a field, and goes there. */
  const say = (of: string, said: string) => {
    tell({ of, said });
    form.current?.querySelector<HTMLElement>(`.${of} input`)?.focus();
  };
  const finish = (event: Event) => {
    event.preventDefault();
    const number = year.trim() === '' ? undefined : Number(year);
    if (title.trim() === '') return say('title', t('problem.noTitle'));
    if (number !== undefined && !(Number.isInteger(number) && number >= firstYear && number <= thisYear + yearsAhead))
      return say('year', t('problem.year', [String(thisYear + yearsAhead)]));
    set({
      ...film,
      title: title.trim(),
      originalTitle: originalTitle.trim() || undefined,
      year: number,
      directors: directors
        .split(/[,;、]/)
        .map((name) => name.trim())
        .filter(Boolean),
    });
  };
  const rows = [
    { name: 'title', value: title, type: setTitle },
    { name: 'year', value: year, type: setYear },
    { name: 'originalTitle', value: originalTitle, type: setOriginal },
    { name: 'directors', value: directors, type: setDirectors },
  ] as const;
  return (
    <form ref={form} class="film-fields" onSubmit={finish} noValidate>
      {rows.map((row) => (
        <div key={row.name} class={row.name}>
          <label class="label" for={`${id}-${row.name}`}>
            {t(`film.${row.name}`)}
          </label>
          <input
            id={`${id}-${row.name}`}
            class="field"
            dir={row.name === 'year' ? undefined : 'auto'}
            inputMode={row.name === 'year' ? 'numeric' : undefined}
            autocomplete="off"
            required={row.name === 'title'}
            aria-invalid={problem?.of === row.name}
            aria-describedby={problem?.of === row.name ? `${id}-problem` : undefined}
            placeholder={row.name === 'directors' ? t('film.directorsHint') : undefined}
            value={row.value}
            onInput={(event) => row.type(event.currentTarget.value)}
          />
        </div>
      ))}
      <p id={`${id}-problem`} role="alert" class="alert">
        {problem?.said}
      </p>
      <button type="submit" class="second">
        {done}
      </button>
    </form>
  );
}
