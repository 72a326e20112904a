import type { Log, News } from './open.ts';
import { LogError, toLogError } from './problem.ts';
import { type Row, rowOf, rowsOnFirstScreen } from './rows.ts';
import type { Act, Kind, LogDatabase, State, WriteTransaction } from './schema.ts';
import { nextStamp } from './stamp.ts';
import type * as Text from './text.ts';
import type { Writing } from './writing.ts';

/** Whether the log may be written: throws the reason as a `LogError` where not. */
export function mustBeWritable(log: Log): void {
  if (log.problem) throw new LogError(log.problem);
}

/**
 * The one write path: runs `work` in one `readwrite` transaction with strict durability, together with its changes
 * and all that is derived, and resolves only after the transaction completed. Where anything fails, nothing of it
 * is written. `work` awaits nothing but the transaction's own requests, or the browser would end it.
 *
 * Resolves to what `work` did and the act's name for `undo`; the name is `null` where nothing changed.
 * Throws a `LogError`, or the reason of `signal`.
 */
export async function commit<T>(
  log: Log,
  kind: Kind,
  work: (act: Writing) => Promise<T>,
  { about, signal }: { about?: string; signal?: AbortSignal } = {},
): Promise<{ act: string | null; result: T }> {
  mustBeWritable(log);
  // Loaded apart from the log: the popup is painted without it.
  const text = await import('./text.ts').catch((error) => Promise.reject(toLogError(error)));
  signal?.throwIfAborted();
  const tx = beginWriting(log.db);
  try {
    const writing = await begin(log, tx, kind, text);
    const result = await work(writing);
    signal?.throwIfAborted();
    const rows = await finish(writing, about);
    tx.commit();
    await tx.done;
    const changed = writing.state.seq >= writing.first;
    if (changed) log.record(writing.state, rows);
    if (changed || writing.touched.drafts.size > 0) log.tell(newsOf(writing.touched));
    // A popup may be closed at the word that all is saved, and what is noted is what the background hears of it.
    if (changed) await log.recorded;
    return { act: changed ? writing.stamp : null, result };
  } catch (error) {
    abort(tx);
    if (signal?.aborted) throw signal.reason;
    throw toLogError(tx.error ?? error);
  }
}

/** So many ids are told at most: an import of 100,000 reviews would be a message of megabytes. */
const told = 1000;

function newsOf({ films, reviews, drafts }: Writing['touched']): News {
  const news = { films: [...films].slice(0, told), reviews: [...reviews].slice(0, told), drafts: [...drafts] };
  return films.size > told || reviews.size > told ? { ...news, more: true } : news;
}

/** Opens the transaction of an act. */
function beginWriting(db: LogDatabase): WriteTransaction {
  const stores = ['films', 'reviews', 'changes', 'acts', 'drafts', 'text', 'facts', 'about'] as const;
  try {
    const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' }) as WriteTransaction;
    tx.done.catch(() => {}); // Heard of by whoever awaits it, also where a request fails first.
    return tx;
  } catch (error) {
    throw toLogError(error);
  }
}

/** Ends a transaction without a trace; one that has ended by itself stays so. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It had ended.
  }
}

async function begin(log: Log, tx: WriteTransaction, kind: Kind, text: typeof Text): Promise<Writing> {
  const state = (await tx.objectStore('about').get('state')) as State;
  const now = log.clock();
  const stamp = nextStamp(state.stamp, now.getTime(), state.device);
  state.stamp = stamp;
  return {
    tx,
    kind,
    stamp,
    when: now.toISOString(),
    newId: log.newId,
    state,
    edits: new Map(),
    text,
    tags: new Map(),
    touched: { films: new Set(), reviews: new Set(), drafts: new Set(), firstScreen: false, title: '' },
    films: new Map(),
    reviews: new Map(),
    filmByKey: new Map(),
    first: state.seq + 1,
  };
}

/** Writes what the act has gathered; resolves to the first screen's rows where they changed. */
async function finish(act: Writing, about: string | undefined): Promise<Row[] | null> {
  const { tx, state, touched } = act;
  if (state.seq < act.first) return null;
  await act.text.sweep(tx);
  // Asked for together: each waiting for the one before would take the most time of a save.
  const [rows] = await Promise.all([firstScreenOf(act), act.text.writeEntries(tx, act.edits), writeTags(act)]);
  const entry: Act = {
    act: act.stamp,
    kind: act.kind,
    when: act.when,
    first: act.first,
    last: state.seq,
    films: touched.films.size,
    reviews: touched.reviews.size,
    title: touched.title,
    ...(about === undefined ? {} : { about }),
  };
  await Promise.all([tx.objectStore('acts').put(entry), tx.objectStore('about').put(state)]);
  return rows;
}

async function firstScreenOf({ tx, state, touched }: Writing): Promise<Row[] | null> {
  if (!touched.firstScreen) return null;
  const { reviews, full } = await rowsOnFirstScreen(tx.objectStore('reviews').index('day'));
  state.edge = full ? (reviews.at(-1)?.orders?.day ?? '') : '';
  return reviews.map(rowOf);
}

async function writeTags({ tx, tags }: Writing): Promise<void> {
  const changes = [...tags].filter(([, count]) => count !== 0);
  if (changes.length === 0) return;
  const stored = await tx.objectStore('about').get('tags');
  const counts = stored?.name === 'tags' ? stored.counts : new Map<string, number>();
  for (const [tag, change] of changes) {
    const count = (counts.get(tag) ?? 0) + change;
    if (count > 0) counts.set(tag, count);
    else counts.delete(tag);
  }
  await tx.objectStore('about').put({ name: 'tags', counts });
}
