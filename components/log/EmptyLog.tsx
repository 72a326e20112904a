import type { ComponentChildren } from 'preact';
import { t } from '../frame/words.ts';

/** What is shown of a log without reviews: how the first comes into it. */
export function EmptyLog({
  noFilm,
  another,
  children,
}: {
  /** The page the person is on is about no film. */
  noFilm?: boolean | undefined;
  another: () => void;
  children?: ComponentChildren;
}) {
  return (
    <div class="sheet empty">
      {noFilm && <p class="quiet">{t('film.none')}</p>}
      <h1>{t('log.empty')}</h1>
      <p>{t('log.emptyHint')}</p>
      <button type="button" class="second" onClick={another}>
        {t('film.byTitle')}
      </button>
      {children}
    </div>
  );
}
