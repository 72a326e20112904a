import { browser } from './browser.ts';
import { type Channel, type Log, openLog } from './log/log.ts';

/** Opens the log in a page of the extension: with the browser's storage, clock, random ids and channel. */
export function openLogHere(): Promise<Log> {
  return openLog({
    storage: browser.storage.local,
    clock: () => new Date(),
    id: () => crypto.randomUUID(),
    channel: new BroadcastChannel('log') as Channel,
  });
}
