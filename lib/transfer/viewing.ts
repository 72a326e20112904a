import type { ReadReview } from '../formats/format.ts';
import type { StoredReview } from '../log/log.ts';
import { type ReviewFacts, reviewFactsOf } from '../review.ts';
import { compare, factsOf } from './compare.ts';
import type { Outcome } from './outcome.ts';

/** Reviews of the log that a row of the file has been held against: a second row is another viewing. */
export type Claims = Pick<Set<string>, 'has' | 'add'>;

/**
 * What becomes of a row about a film that has these reviews in the log. `named` are reviews that rows of the same
 * file name by id.
 */
export function outcomeFor(
  row: ReadReview,
  filmId: string,
  reviews: readonly StoredReview[],
  claims: Claims,
  named: ReadonlySet<string>,
): Outcome {
  const held = row.own?.review && reviews.find(({ id }) => id === row.own?.review?.id);
  if (held) return against(held, row, claims);
  const may = ({ id, deleted }: StoredReview) => deleted === null && !named.has(id);
  const same = reviews.find((review) => isSaid(review, row.review) && may(review));
  if (same) return { will: 'nothing' };
  // Our own files tell viewings apart by id: one that the log does not know is another.
  const before = row.own ? undefined : viewing(reviews, row.review, (review) => !claims.has(review.id) && may(review));
  if (before) return against(before, row, claims);
  return { will: 'add', edit: { do: 'save', film: { ...row.film, id: filmId }, review: row.review, ...arrival(row) } };
}

/** Whether the log has all that a row says of a viewing, and nothing else in its place. */
export function isSaid(review: StoredReview, given: ReviewFacts): boolean {
  // Most reviews of a film are told apart by their days alone.
  if (given.watchedOn && given.watchedOn !== review.watchedOn) return false;
  const { adds, differs } = compare(review, given);
  return adds.length + differs.length === 0;
}

/** What our own JSON keeps of a review beyond what the person wrote; of others, the day it was written. */
export function arrival({ own, written }: ReadReview) {
  if (!own?.review) return written ? { created: `${written}T12:00:00.000Z` } : {};
  const { id, created, changed, deleted } = own.review;
  return { id, created, changed, deleted };
}

/** The viewing that a row without an id tells of: the one on its day; without a day, the only one it contradicts in nothing. */
function viewing(
  reviews: readonly StoredReview[],
  given: ReviewFacts,
  free: (review: StoredReview) => boolean,
): StoredReview | undefined {
  if (given.watchedOn) return reviews.find((review) => review.watchedOn === given.watchedOn && free(review));
  const at = reviews.findIndex(free);
  const only = reviews[at];
  if (!only || reviews.slice(at + 1).some(free)) return undefined;
  return only.watchedOn === null || compare(only, given).differs.length === 0 ? only : undefined;
}

function against(before: StoredReview, { film, review: given, own }: ReadReview, claims: Claims): Outcome {
  claims.add(before.id);
  const { adds, differs } = compare(before, given);
  const back = before.deleted !== null && own?.review?.deleted === null;
  if (adds.length + differs.length === 0 && !back) return { will: 'nothing' };
  const review = { ...factsOf(before), ...given };
  const edit = {
    do: 'save' as const,
    film: { ...film, id: before.filmId },
    review,
    reviewId: before.id,
    // What is written elsewhere while the preview stands open stays.
    from: reviewFactsOf(before),
    ...(back && { deleted: null }),
  };
  const changes = [...adds, ...differs].map((field) => ({ field, from: before[field], to: review[field] }));
  if (back) return { will: 'conflict', edit, differs: ['deleted', ...differs], changes };
  return differs.length > 0 ? { will: 'conflict', edit, differs, changes } : { will: 'merge', edit, adds, changes };
}
