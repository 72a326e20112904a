import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { expect } from 'vitest';
import { filmLineOf, ordersOf } from './derived.ts';
import { decodeFacts, encodeFacts, type Facts } from './facts.ts';
import { type Log, type LogOptions, type News, openLog } from './open.ts';
import { count, page, tags } from './read.ts';
import { firstScreen } from './record.ts';
import { firstScreenLength, rowOf } from './rows.ts';
import { decodeText, entryOf } from './text.ts';

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

/** For tests: all films and reviews as one text, without stamps and the place of their search text. */
export async function snapshot(log: Log): Promise<string> {
  const whole = { films: await log.db.getAll('films'), reviews: await log.db.getAll('reviews') };
  return JSON.stringify(whole, (name, value) => {
    if (name === 'stamps' || name === 'shard') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** For tests: expects all that is derived to be what it would be if made anew. */
export async function derivedIsRight(log: Log): Promise<void> {
  const reviews = await log.db.getAll('reviews');
  const films = new Map((await log.db.getAll('films')).map((film) => [film.id, film]));
  const listed = reviews.filter(({ deleted }) => deleted === null);
  expect(await count(log)).toEqual({
    reviews: listed.length,
    trash: reviews.length - listed.length,
    films: films.size,
  });
  const used = new Map<string, number>();
  for (const tag of listed.flatMap(({ tags }) => tags)) used.set(tag, (used.get(tag) ?? 0) + 1);
  expect(new Map((await tags(log)).map(({ tag, count }) => [tag, count]))).toEqual(used);
  const lines: string[] = [];
  const rows: Facts[] = [];
  for (const review of reviews) {
    const film = films.get(review.filmId);
    if (!film) throw new Error(`Review ${review.id} has no film`);
    expect(review.filmLine).toEqual(filmLineOf(film));
    expect(review.orders).toEqual(review.deleted === null ? ordersOf(review, film) : undefined);
    if (!review.orders) continue;
    const { line, facts } = entryOf(review, film);
    lines.push(line.slice(1));
    rows.push(facts);
  }
  const stored = await log.db.getAll('text');
  const shards = stored.map(({ shard, text }) => ({ shard, text: decodeText(text) }));
  expect(shards.flatMap(({ text }) => text.split('\n').slice(1)).sort()).toEqual(lines.sort());
  for (const { id, shard } of listed) expect(shards.find((one) => one.shard === shard)?.text).toContain(`\n${id}\0`);
  const byShard = (await log.db.getAll('facts')).map(({ shard, facts }) => ({ shard, facts: decodeFacts(facts) }));
  const storedRows = byShard.flatMap(({ facts }) => facts);
  const sorted = (all: Facts[]) => all.sort((one, other) => (one.id < other.id ? -1 : 1));
  expect(storedRows.length).toBe(rows.length);
  expect(encodeFacts(sorted(storedRows))).toEqual(encodeFacts(sorted(rows)));
  for (const { shard, facts } of byShard) {
    const ids = shards
      .find((one) => one.shard === shard)
      ?.text.split('\n')
      .slice(1);
    expect(facts.map(({ id }) => id).sort()).toEqual(ids?.map((line) => line.split('\0')[0]).sort());
  }
  await log.recorded;
  const newest = await page(log, { count: firstScreenLength });
  expect((await firstScreen(log.storage))?.rows ?? []).toEqual(newest.reviews.map(rowOf));
}
