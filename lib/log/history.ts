import type { Review } from '../review.ts';
import type { Log } from './open.ts';
import { newestKeys } from './order.ts';
import type { Act, Change, Stamp, Values } from './schema.ts';

/** The acts of the log, the last first; `before` goes on after the last one of an earlier answer. */
export async function acts(log: Log, { limit = 100, before }: { limit?: number; before?: Stamp } = {}): Promise<Act[]> {
  const store = log.db.transaction('acts').store;
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  const keys = await newestKeys(store, range, limit);
  const found = await Promise.all(keys.map((key) => store.get(key)));
  return found.filter((act) => act !== undefined);
}

/** All changes of one act, in the order in which they were made. */
export async function changesOf(log: Log, act: Stamp): Promise<Change[]> {
  const entry = await log.db.get('acts', act);
  return entry ? log.db.getAll('changes', IDBKeyRange.bound(entry.first, entry.last)) : [];
}

/** What a review was after each of its changes, the oldest first; `null` where it did not exist then. */
export async function versions(log: Log, reviewId: string): Promise<{ change: Change; review: Review | null }[]> {
  const changes = await log.db.getAllFromIndex('changes', 'id', reviewId);
  let review: Values | null = null;
  return changes.map((change) => {
    review = change.after && { ...(change.before && review), ...change.after, id: reviewId };
    return { change, review: review as Review | null };
  });
}
