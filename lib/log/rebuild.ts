import type { IDBPTransaction } from 'idb';
import { ordersOf } from './derived.ts';
import { encodeFacts, type Facts, factsOf } from './facts.ts';
import type { LogSchema, StoredReview } from './schema.ts';

/** How many reviews are held in memory at a time, with all their words. */
const batch = 500;

/** Makes all facts anew, from the films and reviews. */
export async function rebuildFacts(
  tx: IDBPTransaction<LogSchema, ('films' | 'reviews' | 'facts')[], 'readwrite' | 'versionchange'>,
): Promise<void> {
  const shards = new Map<number, Facts[]>();
  await eachBatch(tx.objectStore('reviews'), async (reviews) => {
    const films = await Promise.all(reviews.map(({ filmId }) => tx.objectStore('films').get(filmId)));
    for (const [at, review] of reviews.entries()) {
      const film = films[at];
      if (!film || review.shard === undefined) continue;
      const rows = shards.get(review.shard) ?? [];
      shards.set(review.shard, rows);
      rows.push(factsOf(review, film));
    }
  });
  const store = tx.objectStore('facts');
  await store.clear();
  await Promise.all([...shards].map(([shard, rows]) => store.put({ shard, facts: encodeFacts(rows) })));
}

/** Makes the places of all reviews in the orders of the list anew. */
export async function rebuildOrders(
  tx: IDBPTransaction<LogSchema, 'reviews'[], 'readwrite' | 'versionchange'>,
): Promise<void> {
  const store = tx.objectStore('reviews');
  await eachBatch(store, async (reviews) => {
    const listed = reviews.filter(({ orders }) => orders !== undefined);
    await Promise.all(listed.map((review) => store.put({ ...review, orders: ordersOf(review, review.filmLine) })));
  });
}

/** Takes all reviews, some at a time. */
async function eachBatch(
  store: { getAll(after: IDBKeyRange | null, count: number): Promise<StoredReview[]> },
  work: (reviews: StoredReview[]) => Promise<unknown>,
): Promise<void> {
  for (let from: string | undefined; ; ) {
    const after = from === undefined ? null : IDBKeyRange.lowerBound(from, true);
    const reviews = await store.getAll(after, batch);
    await work(reviews);
    from = reviews.at(-1)?.id;
    if (reviews.length < batch) break;
  }
}
