import { formatScore, formatValue, isScore, type Score } from '../../lib/score.ts';
import type { FieldChange, Outcome } from '../../lib/transfer/outcome.ts';
import type { Said, Step } from '../../lib/transfer/plan.ts';
import { number, t } from '../frame/words.ts';
import { dayInWords } from '../review/ReviewView.tsx';

type Props = {
  step: Step;
  /** Whether the number of a row alone does not say where it stands. */
  severalFiles: boolean;
  /** What becomes of it as the person chose so far; `null` where it is skipped. */
  outcome: Outcome | null;
  /** Whether to ask if it is a film of the log. */
  asking: boolean;
  taken: boolean;
  take: (taken: boolean) => void;
  sameFilm: (same: boolean) => void;
};

/** One row of a file: which film, what becomes of it, and what the person decides about it. */
export function PreviewRow({ step, severalFiles, outcome, asking, taken, take, sameFilm }: Props) {
  const name = filmName(step.title, step.year) || rowName(step, severalFiles);
  if (step.will === 'skip')
    return (
      <li>
        <bdi>{name}</bdi> <span class="quiet">{t(`skip.${word(step.why)}` as 'skip.series')}</span>
      </li>
    );
  if (asking && step.proposal) {
    const { film, same } = step.proposal;
    return (
      <li>
        <bdi>{name}</bdi> <SaysOf said={step.said} />{' '}
        <span class="loses">
          {t('options.isIt', [[filmName(film.title, film.year), ...film.directors].join(', ')])}
        </span>{' '}
        <fieldset class="chips inline" aria-label={name}>
          {[true, false].map((is) => (
            <button
              key={String(is)}
              type="button"
              class="chip"
              aria-pressed={(outcome === same) === is}
              onClick={() => sameFilm(is)}
            >
              {t(is ? 'options.sameFilm' : 'options.anotherFilm')}
            </button>
          ))}
        </fieldset>
      </li>
    );
  }
  return (
    <li>
      <bdi>{name}</bdi> <SaysOf said={step.said} />{' '}
      {outcome?.will === 'merge' && (
        <>
          <span class="quiet">{t('options.adds', [fieldNames(outcome.adds)])}</span> <Changes of={outcome.changes} />
        </>
      )}
      {outcome?.will === 'conflict' && (
        <>
          <label class="take">
            <input type="checkbox" checked={taken} onChange={(event) => take(event.currentTarget.checked)} />{' '}
            {outcome.differs.includes('deleted')
              ? `${t('options.inTrash')}. ${t('options.bringBack')}`
              : t('options.take', [fieldNames(outcome.differs)])}
          </label>{' '}
          <Changes of={outcome.changes} />
        </>
      )}
    </li>
  );
}

/** Score and day of a row, as they were read; what could not be read is shown as it stands in the file. */
function SaysOf({ said: { score, watchedOn, unread } = {} }: { said: Said | undefined }) {
  const read = [score && scoreInWords(score), watchedOn && dayInWords(watchedOn, 'medium')].filter(Boolean);
  return (
    <>
      {read.map((each) => (
        <>
          <span class="quiet">
            · <bdi>{each}</bdi>
          </span>{' '}
        </>
      ))}
      {[unread?.score, unread?.day].filter(Boolean).map((text) => (
        <>
          <span class="loses">· {t('options.cannotBeRead', [shortened(text ?? '')])}</span>{' '}
        </>
      ))}
    </>
  );
}

/** A score on its scale, whatever scale the person likes best: `9/10`, `B+`. */
const scoreInWords = (score: Score) => (score.as ? formatValue(score) : formatScore(score));

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function Changes({ of }: { of: FieldChange[] }) {
  return (
    <span class="quiet changes">
      {of.map(({ from, to }) => t('options.fromTo', [valueName(from), valueName(to)])).join(' · ')}
    </span>
  );
}

const filmName = (title: string, year: number | null | undefined) => (title && year ? `${title} (${year})` : title);

const rowName = ({ part, row }: Step, severalFiles: boolean) =>
  [severalFiles && part, t('options.row', [number(row)])].filter(Boolean).join(': ');

const word = (text: string) => text.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());

function fieldNames(fields: string[]): string {
  const names: Record<string, string> = { watchedOn: 'watched' };
  return fields.map((field) => t(`review.${(names[field] ?? field) as 'score'}`) || field).join(', ');
}

/** A value in few words: a score as `8/10`, a text by its beginning. */
function valueName(value: unknown): string {
  if (typeof value === 'string' && value) return `“${shortened(value)}”`;
  if (value === true) return t('history.yes');
  if (Array.isArray(value) && value.length > 0) return value.join(', ');
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return t('options.nothingThere');
  if (isScore(value)) return scoreInWords(value);
  return Object.entries(value)
    .map(([part, score]) => `${part} ${valueName(score)}`)
    .join(', ');
}
