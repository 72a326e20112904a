import type { Following } from '../following.ts';
import { commit } from './commit.ts';
import type { Log } from './open.ts';
import { dropFilmIfUnused, lookUpAll, putReview, reviewIn, type Writing } from './writing.ts';

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

/** The ids of the reviews in the trash, the last deleted first. */
export async function trashedIds(log: Log): Promise<string[]> {
  return (await log.db.getAllKeysFromIndex('reviews', 'deleted')).reverse();
}

/**
 * Removes for good all that is in the trash; its progress is how many reviews so far, all or none. A change too, so it
 * can be undone; resolves to the act. Throws a `LogError`, or the reason of `signal`.
 */
export function emptyTrash(log: Log, following: Following = {}): Promise<string | null> {
  return purge(log, null, following);
}

/** Removes for good what has been in the trash for 30 days; resolves to the act, `null` where there is nothing. */
export async function purgeTrash(log: Log): Promise<string | null> {
  const limit = new Date(log.clock().getTime() - trashDays * 24 * 60 * 60 * 1000).toISOString();
  const due = IDBKeyRange.upperBound(limit);
  return (await log.db.countFromIndex('reviews', 'deleted', due)) > 0 ? purge(log, due, {}) : null;
}

/** So many reviews are held in memory at a time. */
const batch = 500;

async function purge(log: Log, range: IDBKeyRange | null, { progress, signal }: Following): Promise<string | null> {
  const remove = async (writing: Writing) => {
    const index = writing.tx.objectStore('reviews').index('deleted');
    const films = new Set<string>();
    for (let done = 0; ; ) {
      const reviews = await index.getAll(range, batch);
      if (reviews.length === 0) break;
      await lookUpAll(
        writing,
        reviews.map(({ id }) => ({ of: 'review' as const, id })),
      );
      for (const { id } of reviews) await putReview(writing, id, null);
      for (const { filmId } of reviews) films.add(filmId);
      done += reviews.length;
      progress?.(done);
      signal?.throwIfAborted();
    }
    const all = [...films];
    for (let at = 0; at < all.length; at += batch) {
      const some = all.slice(at, at + batch);
      await lookUpAll(
        writing,
        some.map((id) => ({ of: 'film' as const, id })),
      );
      await Promise.all(some.map((filmId) => dropFilmIfUnused(writing, filmId)));
      signal?.throwIfAborted();
    }
  };
  return (await commit(log, 'purge', remove, { signal })).act;
}
