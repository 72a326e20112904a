import { type Log, toLogError } from '../../lib/log/log.ts';
import { parseQuery, runQuery, termsOf } from '../../lib/query/index.ts';
import type { Choice } from '../../lib/transfer/write.ts';

/** Which reviews are to be written. */
export type Selection = { of: 'everything' } | { of: 'year' } | { of: 'search'; words: string };

/** What the page's address asks for: `#transfer?find=tag:cinema` is that search, anything else everything. */
export function selectionOf(hash: string): Selection {
  const at = hash.indexOf('?');
  const words = at < 0 ? null : new URLSearchParams(hash.slice(at)).get('find');
  return words ? { of: 'search', words } : { of: 'everything' };
}

/** The chosen reviews as a test of each; `null` is everything. Throws the reason of `signal`. */
export async function choiceOf(log: Log, selection: Selection, year: string, signal?: AbortSignal): Promise<Choice> {
  if (selection.of === 'year') return (review) => (review.watchedOn ?? review.created).startsWith(year);
  if (selection.of === 'everything') return null;
  const terms = termsOf(parseQuery(selection.words));
  if (terms.length === 0) return null;
  try {
    const ids = new Set(await runQuery(log, terms, undefined, signal ? { signal } : {}));
    return (review) => ids.has(review.id);
  } catch (error) {
    throw signal?.aborted ? signal.reason : toLogError(error);
  }
}
