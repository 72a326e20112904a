import { browser } from './browser.ts';
import { type Channel, type Log, openLog } from './log/log.ts';

/** Opens the log in a page of the extension: with the browser's storage, random ids and channel. */
export function openLogHere(clock: () => Date): Promise<Log> {
  return openLog({
    storage: browser.storage.local,
    clock,
    id: () => crypto.randomUUID(),
    channel: new BroadcastChannel('log') as Channel,
    keepCopy: async (db) => (await import('./backup/snapshots.ts')).keepSnapshot({ db, clock }),
  });
}
