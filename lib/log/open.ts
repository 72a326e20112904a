import { openDB } from 'idb';
import type { Migration } from './migrations.ts';
import { LogError, type LogProblem, toLogError } from './problem.ts';
import { noteDrafts, readRecord, type Storage, writeRecord } from './record.ts';
import { type Row, rowOf, rowsOnFirstScreen } from './rows.ts';
import { type LogDatabase, type LogSchema, type State, version } from './schema.ts';

/**
 * What an act or a draft changed, by id. A film in it changes the rows of all its reviews. `more`: these are only the
 * first of very many. `kept`: the drafts were written; without it they have ended. With nothing in it: what keeps the
 * log from being written has changed.
 */
export type News = { films: string[]; reviews: string[]; drafts: string[]; more?: true; kept?: true };

/** A way to tell other windows: a `BroadcastChannel`. */
export type Channel = {
  postMessage(news: News): void;
  addEventListener(type: 'message', listener: (event: { data: News }) => void): void;
  close(): void;
};

/** What a log needs from outside. */
export type LogOptions = {
  /** `browser.storage.local`. */
  storage: Storage;
  clock: () => Date;
  /** A new random id: `crypto.randomUUID`. */
  id: () => string;
  channel?: Channel;
  /**
   * Keeps a copy of a log that is about to be brought up to date. What it throws stops nothing: the steps are all or
   * nothing by themselves.
   */
  keepCopy?: (old: LogDatabase) => Promise<void>;
  /** Other steps than the released ones: for tests. */
  steps?: readonly Migration[];
};

/** An open log. The functions beside this file take it as their first argument. */
export type Log = {
  readonly db: LogDatabase;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly storage: Storage;
  /** Why it cannot be written, if it cannot. */
  problem: LogProblem | null;
  /** Calls `listener` with what changes, here and in other windows; returns how to stop that. */
  listen(listener: (news: News) => void): () => void;
  /** Tells this and other windows what changed. */
  tell(news: News): void;
  /** Notes outside the database how large it is, and the first screen where `rows` has it new. */
  record(state: State, rows: Row[] | null): void;
  /** Settles when what was to be noted is. */
  recorded: Promise<void>;
  close(): void;
};

/**
 * Opens the log, bringing it up to date first. A log newer than this code, or one that the browser has emptied,
 * opens too: it can be read, and `problem` says why it is not written.
 *
 * Throws a `LogError` where it cannot be opened at all, or not before another window lets go of an older version of it;
 * a failing step leaves the old log as it was.
 */
export async function openLog(options: LogOptions): Promise<Log> {
  const { storage, clock, id, channel } = options;
  const recording = readRecord(storage);
  const listeners = new Set<(news: News) => void>();
  const hear = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  const { db, newer } = await openDatabase(options, () => {
    log.problem = { kind: 'closed' };
    hear(nothing);
  });
  const log: Log = {
    db,
    clock,
    newId: id,
    storage,
    problem: newer ? { kind: 'newer', version: db.version } : null,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(news) {
      channel?.postMessage(news);
      if (news.drafts[0]) noteDrafts(storage, [news.drafts, news.kept]);
      hear(news);
    },
    record(state, rows) {
      log.recorded = log.recorded.then(() => writeRecord(storage, state, clock(), rows));
    },
    recorded: Promise.resolve(),
    close() {
      log.problem ??= { kind: 'closed' };
      channel?.close();
      db.close();
    },
  };
  channel?.addEventListener('message', ({ data }) => {
    // Whoever writes more than drafts has decided what becomes of a log that was lost.
    if (log.problem?.kind === 'emptied' && (data.reviews[0] || !data.drafts[0])) log.problem = null;
    hear(data);
  });
  if (newer) return log;
  try {
    const state = await stateOf(db, id);
    const record = await recording;
    if (record && record.log !== state.log && record.reviews > 0) {
      log.problem = { kind: 'emptied', reviews: record.reviews, when: record.when };
    } else if (record?.stamp !== state.stamp) {
      await recordAgain(log);
    }
    return log;
  } catch (error) {
    db.close();
    throw toLogError(error);
  }
}

/** News of nothing but that the log can be written again, or no more. */
const nothing: News = { films: [], reviews: [], drafts: [] };

/** Goes on with the empty log where the browser has lost the old one: from now on it is written again. */
export async function acceptEmpty(log: Log): Promise<void> {
  if (log.problem?.kind !== 'emptied') return;
  await recordAgain(log);
  await log.recorded;
  log.problem = null;
  log.tell(nothing);
}

/**
 * Does work that fills a log which the browser has emptied; of any other log, just the work. Where it fails or is
 * stopped, the log is as undecided as before.
 */
export async function refill<T>(log: Log, work: () => Promise<T>): Promise<T> {
  const { problem } = log;
  if (problem?.kind !== 'emptied') return work();
  log.problem = null;
  try {
    return await work();
  } catch (error) {
    log.problem = problem;
    throw error;
  }
}

async function recordAgain(log: Log): Promise<void> {
  const tx = log.db.transaction(['about', 'reviews']);
  const state = (await tx.objectStore('about').get('state')) as State;
  const { reviews } = await rowsOnFirstScreen(tx.objectStore('reviews').index('day'));
  log.record(state, reviews.map(rowOf));
}

/** Ends a bringing up to date before it has begun, so that all it needs is there first. */
const unprepared = new Error('Not prepared');

async function openDatabase(
  options: LogOptions,
  lost: () => void,
  steps?: readonly Migration[],
): Promise<{ db: LogDatabase; newer: boolean }> {
  let failure: unknown;
  let old = 0;
  const watch = {
    // Another window has a newer version: stand aside, so that it can open.
    blocking(_old: number, _new: number | null, event: IDBVersionChangeEvent) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  };
  try {
    const db = await new Promise<LogDatabase>((open, fail) =>
      openDB<LogSchema>('log', options.steps?.length ?? version, {
        blocked: () => fail(new LogError({ kind: 'blocked' })),
        async upgrade(raw, oldVersion, _newVersion, tx) {
          try {
            old = oldVersion;
            if (!steps) throw unprepared;
            for (const step of steps.slice(oldVersion)) await step(raw as never, tx as never);
          } catch (error) {
            // idb does not wait for this function: without `abort` the browser would commit the new version number
            // over a half-changed log.
            failure = error;
            tx.done.catch(() => {}); // Heard of from the opening.
            tx.abort();
          }
        },
        ...watch,
      }).then(open, fail),
    );
    return { db, newer: false };
  } catch (error) {
    if (failure === unprepared) return openDatabase(options, lost, await prepare(options, old, watch));
    if (failure) throw new LogError({ kind: 'unknown', message: String(failure) }, failure);
    if (!(error instanceof Error) || error.name !== 'VersionError') throw toLogError(error, true);
    const db = await openDB<LogSchema>('log', undefined, watch);
    return { db, newer: true };
  }
}

/** Loads the steps, which an up-to-date log does without, and keeps a copy of an old log before they change it. */
async function prepare({ steps, keepCopy }: LogOptions, old: number, watch: object): Promise<readonly Migration[]> {
  const loaded =
    steps ?? (await import('./migrations.ts').catch((error) => Promise.reject(toLogError(error)))).migrations;
  if (old === 0 || !keepCopy) return loaded;
  const db = await openDB<LogSchema>('log', undefined, watch);
  await keepCopy(db).catch(() => {});
  db.close();
  return loaded;
}

/** The log's bookkeeping; begun where the log is new. */
async function stateOf(db: LogDatabase, id: () => string): Promise<State> {
  const known = await db.get('about', 'state');
  if (known?.name === 'state') return known;
  const tx = db.transaction('about', 'readwrite', { durability: 'strict' });
  const meanwhile = await tx.store.get('state');
  const state: State =
    meanwhile?.name === 'state'
      ? meanwhile
      : {
          name: 'state',
          log: id(),
          device: id().replaceAll('-', '').slice(0, 12),
          stamp: '',
          seq: 0,
          films: 0,
          reviews: 0,
          trash: 0,
          shard: 1,
          shardLength: 0,
          edge: '',
        };
  await tx.store.put(state);
  await tx.done;
  return state;
}
