import type { IDBPTransaction } from 'idb';
import { foldedTitles, ordersOf } from './derived.ts';
import { encodeFacts, type Facts, factsOf } from './facts.ts';
import type { LogSchema } from './schema.ts';

/** How many reviews or films are held in memory at a time, with all their words. */
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

/** Makes what films are looked up by anew, from their titles. */
export async function rebuildTitles(
  tx: IDBPTransaction<LogSchema, 'films'[], 'readwrite' | 'versionchange'>,
): Promise<void> {
  const store = tx.objectStore('films');
  await eachBatch(store, async (films) => {
    const made = films.map((film) => ({ ...film, titles: foldedTitles(film) }));
    const changed = made.filter(({ titles }, at) => titles.join('|') !== films[at]?.titles.join('|'));
    await Promise.all(changed.map((film) => store.put(film)));
  });
}

/** Takes all reviews, or films, some at a time. */
async function eachBatch<Row extends { id: string }>(
  store: { getAll(after: IDBKeyRange | null, count: number): Promise<Row[]> },
  work: (rows: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from: string | undefined; ; ) {
    const after = from === undefined ? null : IDBKeyRange.lowerBound(from, true);
    const rows = await store.getAll(after, batch);
    await work(rows);
    from = rows.at(-1)?.id;
    if (rows.length < batch) break;
  }
}
