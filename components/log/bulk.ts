import type { Day } from '../../lib/day.ts';
import type { Following } from '../../lib/following.ts';
import { allFacts } from '../../lib/log/all-facts.ts';
import { applyAll, type Edit, type Log } from '../../lib/log/log.ts';
import { reviewsByIds } from '../../lib/query/index.ts';
import type { Review } from '../../lib/review.ts';

/** What is done to many reviews at once. */
export type Many = { do: 'tag' | 'untag'; tag: string } | { do: 'day'; day: Day } | { do: 'delete' };

/** Of more reviews than this, what the log keeps of all is read: it lies together, and in the order of the search text. */
const several = 500;

/**
 * Does the same to many reviews, as one step of the history. Resolves to the act (`null` where nothing was different)
 * and how many reviews it changed. Throws a `LogError`, or the reason of `signal`.
 */
export async function doToAll(log: Log, ids: readonly string[], what: Many, following: Following = {}) {
  const wanted = new Set(ids);
  const reviews =
    ids.length > several ? (await allFacts(log)).filter(({ id }) => wanted.has(id)) : await reviewsByIds(log, ids);
  following.signal?.throwIfAborted();
  const edits = reviews.flatMap((review) => editOf(review, what));
  const act = edits.length > 0 ? await applyAll(log, edits, what.do === 'delete' ? 'delete' : 'bulk', following) : null;
  return { act, count: edits.length };
}

function editOf(review: Pick<Review, 'id' | 'tags' | 'watchedOn'>, what: Many): Edit[] {
  const { id: reviewId, tags, watchedOn } = review;
  const has = 'tag' in what && tags.includes(what.tag);
  switch (what.do) {
    case 'delete':
      return [{ do: 'delete', reviewId }];
    case 'day':
      return watchedOn === what.day ? [] : [{ do: 'change', reviewId, review: { watchedOn: what.day } }];
    case 'tag':
      return has ? [] : [{ ...what, reviewId }];
    case 'untag':
      return has ? [{ ...what, reviewId }] : [];
  }
}
