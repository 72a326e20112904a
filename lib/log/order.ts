import type { IDBPIndex, StoreNames } from 'idb';
import type { LogSchema, Sort, StoredReview } from './schema.ts';

/** Where keys can be read in order: a store, in a transaction of any mode. */
type Keys = {
  openKeyCursor(
    query: IDBKeyRange | null,
    direction: 'prev',
  ): Promise<{ key: string; continue(): Promise<unknown> } | null>;
};

/** One of the reviews' indexes that the list is sorted by, in a transaction of any mode. */
export type PlaceIndex = IDBPIndex<LogSchema, StoreNames<LogSchema>[], 'reviews', Sort, IDBTransactionMode>;

/**
 * At most `count` reviews of an index, from its end where `descending`, beyond the place `from` (which is left out).
 * One `getAll` where the browser can count backwards, else a cursor.
 * https://www.w3.org/TR/IndexedDB/#dictdef-idbgetalloptions
 */
export async function readInOrder(
  index: PlaceIndex,
  { count, descending, from }: { count: number; descending: boolean; from?: string },
): Promise<StoredReview[]> {
  const query = from === undefined ? null : beyond(from, descending);
  if (!descending) return index.getAll(query, count);
  if ('getAllRecords' in index) {
    const options = { query, count, direction: 'prev' };
    return index.getAll(options as unknown as IDBKeyRange); // idb's types do not know the newer form yet.
  }
  const reviews: StoredReview[] = [];
  let cursor = count > 0 ? await index.openCursor(query, 'prev') : null;
  while (cursor) {
    reviews.push(cursor.value);
    cursor = reviews.length < count ? await cursor.continue() : null;
  }
  return reviews;
}

/** At most `count` keys of a store, the last first. */
export async function newestKeys(store: Keys, query: IDBKeyRange | null, count: number): Promise<string[]> {
  const keys: string[] = [];
  let cursor = count > 0 ? await store.openKeyCursor(query, 'prev') : null;
  while (cursor) {
    keys.push(cursor.key);
    cursor = keys.length < count ? ((await cursor.continue()) as typeof cursor) : null;
  }
  return keys;
}

function beyond(place: string, descending: boolean): IDBKeyRange {
  return descending ? IDBKeyRange.upperBound(place, true) : IDBKeyRange.lowerBound(place, true);
}
