import type { Day } from '../../lib/day.ts';
import { applyAll, type Edit, type Following, type Log, type StoredReview } from '../../lib/log/log.ts';
import { reviewsByIds } from '../../lib/query/index.ts';

/** What is done to many reviews at once. */
export type Many = { do: 'tag' | 'untag'; tag: string } | { do: 'day'; day: Day } | { do: 'delete' };

/** So many reviews are read at once. */
const batch = 500;

/**
 * Does the same to many reviews, as one step of the history. Resolves to the act (`null` where nothing was different)
 * and how many reviews it changed. Throws a `LogError`, or the reason of `signal`.
 */
export async function doToAll(log: Log, ids: readonly string[], what: Many, following: Following = {}) {
  const edits: Edit[] = [];
  for (let at = 0; at < ids.length; at += batch) {
    for (const review of await reviewsByIds(log, ids.slice(at, at + batch))) edits.push(...editOf(review, what));
    following.signal?.throwIfAborted();
  }
  const act = edits.length > 0 ? await applyAll(log, edits, 'bulk', following) : null;
  return { act, count: edits.length };
}

function editOf(review: StoredReview, what: Many): Edit[] {
  const { id: reviewId, tags, watchedOn } = review;
  const has = 'tag' in what && tags.includes(what.tag);
  switch (what.do) {
    case 'delete':
      return [{ do: 'delete', reviewId }];
    case 'day':
      return watchedOn === what.day ? [] : [{ do: 'change', reviewId, review: { watchedOn: what.day } }];
    case 'tag':
      return has ? [] : [{ do: 'change', reviewId, review: { tags: [...tags, what.tag] } }];
    case 'untag':
      return has ? [{ do: 'change', reviewId, review: { tags: tags.filter((tag) => tag !== what.tag) } }] : [];
  }
}
