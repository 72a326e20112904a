import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { filmFields, reviewFields, same } from './changes.ts';
import { commit } from './commit.ts';
import type { Log } from './open.ts';
import { newestKeys } from './order.ts';
import type { Act, Change, Stamp, Values } from './schema.ts';
import { filmIn, putFilm, putReview, reviewIn, reviewsIn, type Writing } from './writing.ts';

/** What an undo or redo did: its own act, and what it left because it was changed later by something else. */
export type Undone = { act: Stamp | null; kept: { of: Change['of']; id: string }[] };

/**
 * Takes an act back, as a new act. A field that was changed again since stays as it is now, so that undoing an old
 * import takes nothing newer with it; what stays is told in `kept`. Undoing what is undone does nothing.
 */
export async function undo(log: Log, act: Stamp): Promise<Undone> {
  const { act: own, result } = await commit(log, 'undo', (writing) => reverse(writing, act, 'undo'), { about: act });
  return { act: own, kept: result };
}

/** Does again what `undo(act)` took back; `act` is the act that was undone. */
export async function redo(log: Log, act: Stamp): Promise<Undone> {
  const { act: own, result } = await commit(log, 'redo', (writing) => reverse(writing, act, 'redo'), { about: act });
  return { act: own, kept: result };
}

/** The acts of the log, the last first; `before` goes on after the last one of an earlier answer. */
export async function acts(log: Log, { limit = 100, before }: { limit?: number; before?: Stamp } = {}): Promise<Act[]> {
  const store = log.db.transaction('acts').store;
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  const keys = await newestKeys(store, range, limit);
  const found = await Promise.all(keys.map((key) => store.get(key)));
  return found.filter((act) => act !== undefined);
}

/** All changes of one act, in the order in which they were made. */
export async function changesOf(log: Log, act: Stamp): Promise<Change[]> {
  const entry = await log.db.get('acts', act);
  return entry ? log.db.getAll('changes', IDBKeyRange.bound(entry.first, entry.last)) : [];
}

/** What a review was after each of its changes, the oldest first; `null` where it did not exist then. */
export async function versions(log: Log, reviewId: string): Promise<{ change: Change; review: Review | null }[]> {
  const changes = await log.db.getAllFromIndex('changes', 'id', reviewId);
  let review: Values | null = null;
  return changes.map((change) => {
    review = change.after && { ...(change.before && review), ...change.after, id: reviewId };
    return { change, review: review as Review | null };
  });
}

const batch = 500;

async function reverse(writing: Writing, name: Stamp, kind: 'undo' | 'redo'): Promise<Undone['kept']> {
  const store = writing.tx.objectStore('acts');
  const entry = await store.get(name);
  const reversed = kind === 'undo' ? entry : entry?.undoneBy && (await store.get(entry.undoneBy));
  const possible = kind === 'undo' ? entry && entry.undoneBy === undefined : reversed;
  if (!entry || !reversed || !possible) return [];
  const kept: Undone['kept'] = [];
  for (let last = reversed.last; last >= reversed.first; last -= batch) {
    const range = IDBKeyRange.bound(Math.max(reversed.first, last - batch + 1), last);
    const changes = await writing.tx.objectStore('changes').getAll(range);
    for (const change of changes.reverse()) {
      if (!(await revert(writing, change))) kept.push({ of: change.of, id: change.id });
    }
  }
  const { undoneBy: _, ...plain } = entry;
  await store.put(kind === 'undo' ? { ...plain, undoneBy: writing.stamp } : plain);
  return kept;
}

/** Takes one change back; false where something later stands in the way, wholly or in a field. */
async function revert(writing: Writing, change: Change): Promise<boolean> {
  return change.of === 'film' ? revertFilm(writing, change) : revertReview(writing, change);
}

async function revertFilm(writing: Writing, change: Change): Promise<boolean> {
  const film = await filmIn(writing, change.id);
  const to = reverted(film, change, filmFields);
  if (!to) return false;
  // A film that got another review since is still needed.
  if (to.whole === null && (await reviewsIn(writing, change.id)).length > 0) return false;
  await putFilm(writing, change.id, to.whole as Film | null);
  return to.complete;
}

async function revertReview(writing: Writing, change: Change): Promise<boolean> {
  const to = reverted(await reviewIn(writing, change.id), change, reviewFields);
  if (!to) return false;
  const review = to.whole as Review | null;
  if (review && !(await filmIn(writing, review.filmId))) return false;
  await putReview(writing, change.id, review);
  return to.complete;
}

/** A film or review with a change taken back; `undefined` where it cannot be, not `complete` where only in part. */
function reverted<T extends Film | Review>(
  now: T | undefined,
  { id, before, after }: Change,
  fields: readonly (keyof T & string)[],
): { whole: Values | null; complete: boolean } | undefined {
  if (before === null) {
    if (!now || fields.some((field) => !same(now[field], after?.[field]))) return undefined;
    return { whole: null, complete: true };
  }
  if (after === null) return now ? undefined : { whole: { id, ...before }, complete: true };
  if (!now) return undefined;
  const whole: Values = { ...now };
  let complete = true;
  for (const [field, value] of Object.entries(before)) {
    if (same(whole[field], after[field])) whole[field] = value;
    else if (isList(value) && isList(after[field]) && isList(whole[field])) {
      whole[field] = withoutEdit(whole[field], value, after[field]);
    } else if (field !== 'changed') complete = false;
  }
  return { whole, complete };
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** A list as it is now, without what an edit added to it and with what that edit took from it. */
function withoutEdit(now: unknown[], before: unknown[], after: unknown[]): unknown[] {
  const kept = now.filter((item) => before.includes(item) || !after.includes(item));
  return [...kept, ...before.filter((item) => !after.includes(item) && !kept.includes(item))];
}
