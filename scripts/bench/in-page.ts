// Runs in a page of the extension, on the log that lies there. Bundled by bundle.ts; the bench calls what it exports.
import { applyAll, type Channel, type Log, openLog, page, saveReview } from '../../lib/log/log.ts';
import type { Viewing } from '../make-log.ts';
import { interleave, type Round } from './compare.ts';

declare const browser: { storage: { local: { get(name: string): Promise<never>; set(items: object): Promise<void> } } };
declare const chrome: typeof browser;

let opened: Promise<Log> | undefined;

/** The log of the extension, opened as its own pages open it. */
function open(): Promise<Log> {
  const { local } = (globalThis as { browser?: typeof browser }).browser?.storage ?? chrome.storage;
  const channel = new BroadcastChannel('log') as Channel;
  opened ??= openLog({ storage: local, clock: () => new Date(), id: () => crypto.randomUUID(), channel });
  return opened;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Adds viewings to the log, as one import. */
export async function add(viewings: Viewing[]): Promise<void> {
  await applyAll(
    await open(),
    viewings.map((viewing) => ({ do: 'save' as const, ...viewing })),
    'import',
  );
}

/** Saves one viewing; resolves to when that was done, in milliseconds since 1970, as exactly as the page knows it. */
export async function saveOne({ film, review }: Viewing): Promise<number> {
  await saveReview(await open(), { film, review });
  return performance.timeOrigin + performance.now();
}

/** A save through the one write path, against a put of the same text in one strict transaction. */
export async function save(viewings: Viewing[]): Promise<Round[]> {
  const log = await open();
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('reviews', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let at = 0;
  const ours = () => {
    const { film, review } = viewings[at++ % viewings.length] as Viewing;
    return timed(() => saveReview(log, { film, review }));
  };
  const reference = () =>
    timed(
      () =>
        new Promise<void>((resolve, reject) => {
          const tx = raw.transaction('reviews', 'readwrite', { durability: 'strict' });
          tx.objectStore('reviews').put({ id: crypto.randomUUID(), ...viewings[at % viewings.length] });
          tx.oncomplete = () => resolve();
          tx.onerror = () => reject(tx.error);
        }),
    );
  return interleave(viewings.length, ours, reference);
}

/** The newest 50 reviews through the log, against one raw `getAll` on the same index. */
export async function newest(rounds: number): Promise<Round[]> {
  const log = await open();
  const reference = () => {
    const index = log.db.transaction('reviews').store.index('day');
    const options = { query: null, count: 50, direction: 'prev' };
    return timed(() => index.getAll(options as unknown as IDBKeyRange));
  };
  return interleave(rounds, () => timed(() => page(log, { count: 50 })), reference);
}
