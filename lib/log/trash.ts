import { commit } from './commit.ts';
import type { Log } from './open.ts';
import type { StoredReview } from './schema.ts';
import { filmIn, putFilm, putReview, reviewIn, reviewsIn, type Writing } from './writing.ts';

/** How long a deleted review stays in the trash, in days. */
export const trashDays = 30;

/** Puts a review in the trash; resolves to the act for `undo`, `null` where there is no such review of the log. */
export async function deleteReview(log: Log, id: string): Promise<string | null> {
  return (await commit(log, 'delete', (act) => writeDeleted(act, id, act.when))).act;
}

/** Takes a review out of the trash again; resolves to the act for `undo`. */
export async function restoreReview(log: Log, id: string): Promise<string | null> {
  return (await commit(log, 'restore', (act) => writeDeleted(act, id, null))).act;
}

/** Sets when a review was put in the trash, as a part of an act; one that is in it keeps its instant. */
export async function writeDeleted(act: Writing, id: string, deleted: string | null): Promise<void> {
  const review = await reviewIn(act, id);
  if (review && (review.deleted === null) !== (deleted === null)) await putReview(act, id, { ...review, deleted });
}

/** The reviews in the trash, the last deleted first. */
export async function trashed(log: Log): Promise<StoredReview[]> {
  return (await log.db.getAllFromIndex('reviews', 'deleted')).reverse();
}

/** Removes for good all that is in the trash. A change too, so it can be undone; resolves to the act. */
export function emptyTrash(log: Log): Promise<string | null> {
  return purge(log, null);
}

/** Removes for good what has been in the trash for 30 days; resolves to the act, `null` where there is nothing. */
export async function purgeTrash(log: Log): Promise<string | null> {
  const limit = new Date(log.clock().getTime() - trashDays * 24 * 60 * 60 * 1000).toISOString();
  const due = IDBKeyRange.upperBound(limit);
  return (await log.db.countFromIndex('reviews', 'deleted', due)) > 0 ? purge(log, due) : null;
}

async function purge(log: Log, range: IDBKeyRange | null): Promise<string | null> {
  const { act } = await commit(log, 'purge', async (writing) => {
    const reviews = await writing.tx.objectStore('reviews').index('deleted').getAll(range);
    for (const review of reviews) await putReview(writing, review.id, null);
    for (const filmId of new Set(reviews.map((review) => review.filmId))) await dropFilmIfUnused(writing, filmId);
  });
  return act;
}

/** Removes a film that no review is of any more, as a part of an act. */
export async function dropFilmIfUnused(act: Writing, filmId: string): Promise<void> {
  if ((await filmIn(act, filmId)) && (await reviewsIn(act, filmId)).length === 0) await putFilm(act, filmId, null);
}
