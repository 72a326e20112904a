// Runs in a page of the extension; bundled by bundle.ts. What is measured is what export and import do.
import { openDB } from 'idb';
import { newFilm } from '../../lib/film.ts';
import { csv } from '../../lib/formats/csv.ts';
import { applyAll, openLog } from '../../lib/log/log.ts';
import { migrations } from '../../lib/log/migrations.ts';
import { newReview } from '../../lib/review.ts';
import { believableLog } from '../make-log.ts';
import { interleave, type Round } from './compare.ts';

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Writing so many reviews as CSV, against `JSON.stringify` of the same films and reviews. */
export async function csvWritten(count: number, rounds: number): Promise<Round[]> {
  const log = [...believableLog(count)].map(({ film, review, created }, i) => ({
    film: newFilm(`f${i}`, film),
    reviews: [newReview(`r${i}`, `f${i}`, review, created)],
  }));
  const films = async function* () {
    yield* log;
  };
  let length = 0;
  const ours = async () => {
    for await (const { chunks } of csv.write?.(films, new Date()) ?? [])
      for await (const chunk of chunks) length += chunk.length;
  };
  const reference = () => {
    length += JSON.stringify(log).length;
  };
  const taken = await interleave(
    rounds,
    () => timed(ours),
    () => timed(reference),
  );
  if (length === 0) throw new Error('Nothing was written');
  return taken;
}

const stores = ['films', 'reviews', 'changes', 'text', 'facts'] as const;

async function emptied(name: string): Promise<void> {
  await new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = done;
    request.onerror = fail;
  });
}

/**
 * Importing so many reviews into an empty log, against raw puts of the very records that this leaves in it, into the
 * same stores with the same indexes, in one strict transaction.
 */
export async function imported(count: number, rounds: number): Promise<Round[]> {
  const edits = [...believableLog(count)].map((viewing) => ({ do: 'save' as const, ...viewing }));
  const storage = { get: async () => ({}), set: async () => {} };
  let records: [store: (typeof stores)[number], values: unknown[]][] = [];
  const ours = async () => {
    await emptied('log');
    const log = await openLog({ storage, clock: () => new Date(), id: () => crypto.randomUUID() });
    const taken = await timed(() => applyAll(log, edits, 'import'));
    if (records.length === 0)
      records = await Promise.all(stores.map(async (store) => [store, await log.db.getAll(store)] as never));
    log.close();
    await emptied('log');
    return taken;
  };
  const reference = async () => {
    await emptied('raw');
    const upgrade: NonNullable<Parameters<typeof openDB>[2]>['upgrade'] = (db, _old, _new, tx) => {
      for (const step of migrations) void step(db, tx);
    };
    const raw = await openDB('raw', 1, { upgrade });
    const taken = await timed(async () => {
      const tx = raw.transaction([...stores], 'readwrite', { durability: 'strict' });
      for (const [store, values] of records) for (const value of values) tx.objectStore(store).put?.(value);
      await tx.done;
    });
    raw.close();
    await emptied('raw');
    return taken;
  };
  // Ours begins the first round, so the records are there for the reference.
  return interleave(rounds, ours, reference);
}
