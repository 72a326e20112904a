import { type FilmFacts, foldTitle } from '../film.ts';
import { abort } from './commit.ts';
import type { Log } from './open.ts';
import { LogError, toLogError } from './problem.ts';
import type { Found } from './read.ts';
import type { Draft } from './schema.ts';

/** A draft as a window knows it: its id, the window's own name, and the revision that the window has last seen. */
export type DraftSeen = Pick<Draft, 'id' | 'window' | 'revision'>;

/** Whether a window may write over a stored draft or take it away: nobody else has written it since the window saw it. */
export function mayReplace(stored: Draft | undefined, { window, revision }: DraftSeen): boolean {
  return !stored || stored.window === window || stored.revision === revision;
}

/**
 * Writes a draft, on disk when it resolves, and returns it as written: the next edit goes on from that one.
 *
 * A draft says which window wrote it and which revision it is based on. Where another window has written it since,
 * this one is kept beside it under its own id (`…#<window>`), so that no text is ever replaced by an older one.
 * `signal` ends it; it is written after all where nothing was left to do but that. Throws a `LogError`. A log that the
 * browser has emptied keeps drafts all the same.
 */
export async function keepDraft(log: Log, draft: Omit<Draft, 'changed'>, signal?: AbortSignal): Promise<Draft> {
  const kept = await inDrafts(log, async (tx) => {
    signal?.addEventListener('abort', () => abort(tx));
    const store = tx.objectStore('drafts');
    const stored = await store.get(draft.id);
    const id = mayReplace(stored, draft) ? draft.id : `${draft.id}#${draft.window}`;
    const last = await tx.objectStore('about').get('revisions');
    // A flush has counted on without being able to say so.
    const revision = 1 + Math.max(last?.name === 'revisions' ? last.last : 0, stored?.revision ?? 0);
    await tx.objectStore('about').put({ name: 'revisions', last: revision });
    const next = { ...draft, id, revision, changed: log.clock().toISOString() };
    await store.put(next);
    return next;
  });
  log.tell({ films: [], reviews: [], drafts: [kept.id], kept: true });
  return kept;
}

/**
 * Writes a draft at once, for a page that is going away: all is asked for before this returns, so that the browser
 * carries it out though nobody waits any more. It does not look who wrote last: only for a draft that no other window
 * has written since this one did.
 */
export function flushDraft(log: Log, draft: Omit<Draft, 'changed'>): void {
  try {
    const tx = openDrafts(log);
    tx.objectStore('drafts')
      .put({ ...draft, revision: draft.revision + 1, changed: log.clock().toISOString() })
      .catch(() => {});
    tx.commit();
    // A list of drafts may have been read a moment before.
    log.tell({ films: [], reviews: [], drafts: [draft.id], kept: true });
  } catch {
    // The log was closed, or may not be written: what was kept before is all there is.
  }
}

/**
 * Removes a draft and returns it, so that keeping it again undoes that; `null` where there is none, or where another
 * window has written it meanwhile: then it stays.
 */
export async function dropDraft(log: Log, draft: DraftSeen): Promise<Draft | null> {
  const dropped = await inDrafts(log, async (tx) => {
    const store = tx.objectStore('drafts');
    const stored = await store.get(draft.id);
    if (!stored || !mayReplace(stored, draft)) return null;
    await store.delete(draft.id);
    return stored;
  });
  if (dropped) log.tell({ films: [], reviews: [], drafts: [draft.id] });
  return dropped;
}

/** The draft of this id, or the last written of those beside it; `null` where there is none. */
export async function draft(log: Log, id: string): Promise<Draft | null> {
  const [own, beside] = await Promise.all([
    log.db.get('drafts', id),
    log.db.getAll('drafts', IDBKeyRange.bound(`${id}#`, `${id}#\uffff`)),
  ]);
  return (own ? [own, ...beside] : beside).sort(lastFirst)[0] ?? null;
}

/**
 * Whether a draft is of this film, or of a review of it: by the film of the log, by a number, or by title and year where
 * one of the two has no number.
 */
export function isDraftOf({ filmId, reviewId, film: begun }: Draft, film: FilmFacts, known: Found | null): boolean {
  if (reviewId) return known?.reviews.some(({ id }) => id === reviewId) ?? false;
  if (filmId) return filmId === known?.film.id;
  const named = foldTitle(begun.title) === foldTitle(film.title) && begun.year === film.year;
  const shared = begun.keys?.some((key) => film.keys?.includes(key) || known?.film.keys.includes(key));
  return shared || (named && !(begun.keys?.length && film.keys?.length));
}

/** All drafts, the last written first. */
export async function drafts(log: Log): Promise<Draft[]> {
  return (await log.db.getAll('drafts')).sort(lastFirst);
}

const lastFirst = (one: Draft, other: Draft) =>
  one.changed < other.changed ? 1 : one.changed > other.changed ? -1 : 0;

/** A log that the browser has emptied keeps drafts all the same. */
function openDrafts(log: Log) {
  if (log.problem && log.problem.kind !== 'emptied') throw new LogError(log.problem);
  const tx = log.db.transaction(['drafts', 'about'], 'readwrite', { durability: 'strict' });
  tx.done.catch(() => {}); // Heard of where it is awaited.
  return tx;
}

async function inDrafts<T>(log: Log, work: (tx: ReturnType<typeof openDrafts>) => Promise<T>): Promise<T> {
  let tx: ReturnType<typeof openDrafts> | undefined;
  try {
    tx = openDrafts(log);
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    if (tx) abort(tx);
    throw toLogError(tx?.error ?? error);
  }
}
