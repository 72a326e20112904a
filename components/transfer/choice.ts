import { type Log, toLogError } from '../../lib/log/log.ts';
import { parseQuery, runQuery, termsOf } from '../../lib/query/index.ts';
import type { Choice } from '../../lib/transfer/write.ts';
import { handedOn } from '../log/handed.ts';

/** Which reviews are to be written. */
export type Selection =
  | { of: 'everything' }
  | { of: 'year' }
  | { of: 'search'; words: string }
  | { of: 'picked'; ids: ReadonlySet<string> };

/**
 * What the page's address asks for: `#transfer?find=tag:cinema` is that search, `?find=id:…` or `?picked` what was
 * selected in the log, anything else everything.
 */
export function selectionOf(hash: string): Selection {
  const asked = new URLSearchParams(hash.split('?')[1] ?? '');
  const words = asked.get('find') ?? '';
  const [only, ...others] = termsOf(parseQuery(words));
  const ids = only?.is === 'id' && others.length === 0 ? new Set(only.ids) : asked.has('picked') ? handedOn() : none;
  if (ids.size > 0) return { of: 'picked', ids };
  return words ? { of: 'search', words } : { of: 'everything' };
}

const none: ReadonlySet<string> = new Set();

/** The chosen reviews as a test of each; `null` is everything. Throws the reason of `signal`. */
export async function choiceOf(log: Log, selection: Selection, year: string, signal?: AbortSignal): Promise<Choice> {
  if (selection.of === 'year') return (review) => (review.watchedOn ?? review.created).startsWith(year);
  if (selection.of === 'everything') return null;
  if (selection.of === 'picked') return (review) => selection.ids.has(review.id);
  const terms = termsOf(parseQuery(selection.words));
  if (terms.length === 0) return null;
  try {
    const ids = new Set(await runQuery(log, terms, undefined, signal ? { signal } : {}));
    return (review) => ids.has(review.id);
  } catch (error) {
    throw signal?.aborted ? signal.reason : toLogError(error);
  }
}
