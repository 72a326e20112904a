import { parseQuery } from '../../lib/query/index.ts';
import { number, plural, t } from '../frame/words.ts';
import type { Hits } from './use-hits.ts';

/** How many reviews there are, and how many of them were found: of the query whose hits are shown. */
export function Count({ hits, size }: { hits: Hits | null; size: number | undefined }) {
  const known = hits !== null && size !== undefined;
  return (
    <p class="quiet count" role="status" aria-busy={!known}>
      {known ? said(hits, size) : t('frame.loading')}
    </p>
  );
}

function said({ ids, all, query }: Hits, size: number): string {
  const asked = query.trim();
  if (!asked || !all) return plural('log.count', size);
  // What is not understood cannot be said to be nowhere: the field says what is wrong with it.
  return ids.length === 0 && parseQuery(asked).every(({ term }) => term)
    ? t('log.nothingFound', [asked])
    : t('log.found', [number(ids.length), number(size)]);
}
