import type { IDBPTransaction } from 'idb';
import { encodeFacts, type Facts, factsOf } from './facts.ts';
import type { LogSchema } from './schema.ts';

/** How many reviews are held in memory at a time, with all their words. */
const batch = 500;

/** Makes all facts anew, from the films and reviews. */
export async function rebuildFacts(
  tx: IDBPTransaction<LogSchema, ('films' | 'reviews' | 'facts')[], 'readwrite' | 'versionchange'>,
): Promise<void> {
  const shards = new Map<number, Facts[]>();
  for (let from: string | undefined; ; ) {
    const after = from === undefined ? null : IDBKeyRange.lowerBound(from, true);
    const reviews = await tx.objectStore('reviews').getAll(after, batch);
    const films = await Promise.all(reviews.map(({ filmId }) => tx.objectStore('films').get(filmId)));
    for (const [at, review] of reviews.entries()) {
      const film = films[at];
      if (!film || review.shard === undefined) continue;
      const rows = shards.get(review.shard) ?? [];
      shards.set(review.shard, rows);
      rows.push(factsOf(review, film));
    }
    from = reviews.at(-1)?.id;
    if (reviews.length < batch) break;
  }
  const store = tx.objectStore('facts');
  await store.clear();
  await Promise.all([...shards].map(([shard, rows]) => store.put({ shard, facts: encodeFacts(rows) })));
}
