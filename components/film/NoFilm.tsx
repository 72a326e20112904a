import type { FilmFacts } from '../../lib/film.ts';
import type { Refusal } from '../../lib/tab.ts';
import { focusNext } from '../frame/focus-next.ts';
import { t } from '../frame/words.ts';
import { FilmFields } from './FilmFields.tsx';

type Props = {
  /** Why the page could not be read, if it could not. */
  refused: Refusal | null;
  /** The page's heading, proposed as the title. */
  heading: string;
  year: number;
  start: (film: FilmFacts) => void;
  /** The page is about no film. */
  none: boolean;
  /** A quote from the page waits for the film. */
  quoting: boolean;
  /** Back to the film of the page, where the person said it was another one. */
  back?: () => void;
  /** Lets the person point at the film on the page. */
  teach?: () => void;
};

/** Where no film is recognised: any film can be reviewed by its title. */
export function NoFilm({ refused, heading, year, start, none, quoting, back, teach }: Props) {
  const leave = () => {
    back?.();
    focusNext();
  };
  return (
    <div class="sheet">
      {refused && (
        <div class="note">
          <p>{t(`problem.${refused}`)}</p>
        </div>
      )}
      {none && <p class="quiet">{t('film.none')}</p>}
      <div>
        <h1 class="heading">{t(back ? 'film.another' : 'film.byTitle')}</h1>
        <p class="quiet">{t(quoting ? 'film.quoteHint' : 'film.anotherHint')}</p>
      </div>
      {heading && (
        <div class="note unsure">
          <p>{t('film.headingHint')}</p>
        </div>
      )}
      <FilmFields key={heading} film={{ title: heading }} year={year} done={t('film.start')} set={start} />
      {teach && (
        <button type="button" class="link" onClick={teach}>
          {t('teach.teachPage')}
        </button>
      )}
      {back && (
        <button type="button" class="link" onClick={leave}>
          {t('film.back')}
        </button>
      )}
    </div>
  );
}
