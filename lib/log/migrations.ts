import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { rebuildFacts, rebuildOrders, rebuildTitles } from './rebuild.ts';

/** A step from one version of the log to the next, written against the raw database, so that it never changes. */
export type Migration = (
  db: IDBPDatabase<unknown>,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/**
 * The steps from an empty database to the present one: `migrations[n]` takes version n to version n + 1. Loaded only
 * where some are needed; `version` in schema.ts says how many there are.
 *
 * A released step is never edited: a change to the schema is a new step, with a new sample in `tests/samples`.
 * What is derived is made by the code of the day: a later form of it is a later step that makes it again.
 * Steps await nothing but the transaction's own requests, or the browser commits it.
 */
export const migrations: readonly Migration[] = [
  function createLog(db) {
    const films = db.createObjectStore('films', { keyPath: 'id' });
    films.createIndex('keys', 'keys', { multiEntry: true });
    films.createIndex('titles', 'titles', { multiEntry: true });
    const reviews = db.createObjectStore('reviews', { keyPath: 'id' });
    reviews.createIndex('filmId', 'filmId');
    reviews.createIndex('deleted', 'deleted');
    for (const sort of ['day', 'score', 'title', 'year', 'changed']) reviews.createIndex(sort, `orders.${sort}`);
    db.createObjectStore('changes', { keyPath: 'seq' }).createIndex('id', 'id');
    db.createObjectStore('acts', { keyPath: 'act' });
    db.createObjectStore('drafts', { keyPath: 'id' });
    db.createObjectStore('text', { keyPath: 'shard' });
    db.createObjectStore('about', { keyPath: 'name' });
  },
  function addFacts(db, tx) {
    db.createObjectStore('facts', { keyPath: 'shard' });
    return rebuildFacts(tx as never);
  },
  function placeFilmsOfOneTitle(_db, tx) {
    return rebuildOrders(tx as never);
  },
  async function tellTitlesByTheirVowels(_db, tx) {
    await rebuildTitles(tx as never);
    await rebuildOrders(tx as never);
  },
];
