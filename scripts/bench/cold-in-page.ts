// Runs in a page of the extension, right after a start of the browser. Bundled by bundle.ts.
import { type Log, openLog } from '../../lib/log/log.ts';
import { firstScreen } from '../../lib/log/record.ts';
import { firstScreenLength, rowOf } from '../../lib/log/rows.ts';
import { parseQuery, runQuery, termsOf } from '../../lib/query/index.ts';

declare const browser: { storage: { local: { get(name: string): Promise<never>; set(items: object): Promise<void> } } };
declare const chrome: typeof browser;

const local = () => ((globalThis as { browser?: typeof browser }).browser ?? chrome).storage.local;

const opened = (): Promise<Log> =>
  openLog({ storage: local(), clock: () => new Date(), id: () => crypto.randomUUID(), channel: undefined });

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function raw(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore('blob');
  return asked(request);
}

/** What a measure yields: milliseconds, and how many rows or hits it came to, so that nothing is compared with nothing. */
export type Taken = { ms: number; found: number };

async function timed(work: () => Promise<number>): Promise<Taken> {
  const start = performance.now();
  const found = await work();
  return { ms: performance.now() - start, found };
}

/** The newest rows as they are kept outside the log. */
export function rowsKept(): Promise<Taken> {
  return timed(async () => (await firstScreen(local()))?.rows.length ?? 0);
}

/** The newest rows out of the database itself: opened, and asked once. */
export function rowsFromDatabase(): Promise<Taken> {
  return timed(async () => {
    const db = await raw('log');
    const options = { query: null, count: firstScreenLength, direction: 'prev' };
    const index = db.transaction('reviews').objectStore('reviews').index('day');
    const rows = (await asked(index.getAll(options as unknown as IDBKeyRange))).map(rowOf);
    db.close();
    return rows.length;
  });
}

/** Keeps the whole search text as one Blob, in a database of its own. */
export async function keepBlob(): Promise<void> {
  const log = await opened();
  const texts = await log.db.getAll('text');
  const db = await raw('blob');
  const tx = db.transaction('blob', 'readwrite', { durability: 'strict' });
  tx.objectStore('blob').put(new Blob(texts.map(({ text }) => text)), 1);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
  log.close();
}

/** Finding as the person does, in a log that is open and was not read yet. */
export async function findCold(query: string): Promise<Taken> {
  const log = await opened();
  const taken = await timed(async () => (await runQuery(log, termsOf(parseQuery(query)))).length);
  log.close();
  return taken;
}

/** Reading the Blob, and one `indexOf`. */
export async function scanBlob(word: string): Promise<Taken> {
  const db = await raw('blob');
  const taken = await timed(async () => {
    const blob = (await asked(db.transaction('blob').objectStore('blob').get(1))) as Blob;
    return (await blob.text()).indexOf(word);
  });
  db.close();
  return taken;
}
