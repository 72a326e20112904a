import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { type Log, type LogOptions, type News, openLog } from './open.ts';

/** For tests: a fresh, empty IndexedDB. */
export function emptyDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** For tests: `browser.storage.local`, in memory. */
export function fakeStorage() {
  const items: Record<string, unknown> = {};
  return {
    items,
    get: async (name: string) => (name in items ? { [name]: structuredClone(items[name]) } : {}),
    set: async (given: Record<string, unknown>) => void Object.assign(items, structuredClone(given)),
  };
}

/** For tests: channels that hear one another, but not themselves, as `BroadcastChannel`s do. */
export function fakeChannels() {
  const open = new Map<object, ((event: { data: News }) => void)[]>();
  return () => {
    const heard: ((event: { data: News }) => void)[] = [];
    const channel = {
      postMessage(data: News) {
        for (const [other, listeners] of open) if (other !== channel) for (const tell of listeners) tell({ data });
      },
      addEventListener: (_: 'message', listener: (event: { data: News }) => void) => void heard.push(listener),
      close: () => void open.delete(channel),
    };
    open.set(channel, heard);
    return channel;
  };
}

/** For tests: a clock that goes on by a second at each look, from noon of 1 March 2026 (UTC). */
export function fakeClock() {
  let now = Date.UTC(2026, 2, 1, 12);
  return () => {
    now += 1000;
    return new Date(now);
  };
}

/** For tests: an open log in the present IndexedDB, with what is given instead of the fake rest. */
export async function fakeLog(options: Partial<LogOptions> = {}): Promise<Log> {
  return openLog({ storage: fakeStorage(), clock: fakeClock(), id: () => crypto.randomUUID(), ...options });
}
