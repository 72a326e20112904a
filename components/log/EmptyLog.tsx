import type { ComponentChildren } from 'preact';
import { t } from '../frame/words.ts';

/** What is shown of a log without reviews: how the first comes into it. */
export function EmptyLog({ another, children }: { another: () => void; children?: ComponentChildren }) {
  return (
    <div class="sheet empty">
      <h1>{t('log.empty')}</h1>
      <p>{t('log.emptyHint')}</p>
      <button type="button" class="second" onClick={another}>
        {t('film.another')}
      </button>
      {children}
    </div>
  );
}
