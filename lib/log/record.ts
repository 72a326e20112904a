import type { Row } from './rows.ts';
import type { Stamp, State } from './schema.ts';

/** A small store outside the database: `browser.storage.local`. */
export type Storage = {
  get(name: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};

/** The form of the rows that are kept: those of an older one are made anew when the log is next opened. */
const form = 2;

/** What is noted of the log outside the database, so that an emptied one is told from a new one. */
export type LogRecord = { log: string; stamp: Stamp; reviews: number; when: string };

/** The newest rows, kept outside the database, so that the first popup after a start of the browser paints at once. */
export type FirstScreen = { stamp: Stamp; reviews: number; rows: Row[] };

/** What is noted of the log; `null` where there is nothing, or nothing can be read. */
export async function readRecord(storage: Storage): Promise<LogRecord | null> {
  const record = await read(storage, 'log');
  if (typeof record !== 'object' || record === null) return null;
  const { log, stamp, reviews, when, form: made } = record as Partial<LogRecord> & { form?: number };
  if (typeof log !== 'string' || typeof reviews !== 'number') return null;
  return { log, stamp: (made === form && stamp) || '', reviews, when: when ?? '' };
}

/** The newest rows as they were after the last change, without opening the log; `null` where none are kept. */
export async function firstScreen(storage: Storage): Promise<FirstScreen | null> {
  const kept = (await read(storage, 'firstScreen')) as (Partial<FirstScreen> & { form?: number }) | undefined;
  return kept?.form === form && Array.isArray(kept.rows) && typeof kept.reviews === 'number'
    ? (kept as FirstScreen)
    : null;
}

/**
 * Notes how large the log is, and the newest rows where they are new; what another window has noted of a later act
 * stays. A failure is no harm: the log itself is on disk, and is compared when it is next opened.
 */
export async function writeRecord(storage: Storage, state: State, now: Date, rows: Row[] | null): Promise<void> {
  const { log, stamp, reviews } = state;
  const [noted, shown] = await Promise.all([readRecord(storage), firstScreen(storage)]);
  const items: { log?: object; firstScreen?: object } = {};
  const later = noted?.log === log && noted.stamp > stamp;
  if (!later) items.log = { log, stamp, reviews, when: now.toISOString(), form };
  if (rows && !(noted?.log === log && shown && shown.stamp > stamp)) items.firstScreen = { stamp, reviews, rows, form };
  try {
    await storage.set(items);
  } catch {}
}

/**
 * Notes the last news of drafts, or the id of one that is about to be written for the first time. Nobody reads it: a
 * background that is asleep hears no channel, and wakes at this.
 */
export function noteDrafts(storage: Storage, drafted: unknown): void {
  storage.set({ drafted }).catch(() => {});
}

async function read(storage: Storage, name: string): Promise<unknown> {
  try {
    return (await storage.get(name))[name];
  } catch {
    return undefined;
  }
}
