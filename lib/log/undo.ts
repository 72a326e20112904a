import type { Film } from '../film.ts';
import type { Following } from '../following.ts';
import type { Review } from '../review.ts';
import { filmFields, reviewFields } from './changes.ts';
import { commit } from './commit.ts';
import type { Log } from './open.ts';
import { reverted } from './revert.ts';
import type { Change, Stamp } from './schema.ts';
import { filmIn, lookUpAll, putFilm, putReview, reviewIn, type Writing } from './writing.ts';

/** What an undo or redo did: its own act, and what it left because it was changed later by something else. */
export type Undone = { act: Stamp | null; kept: { of: Change['of']; id: string }[] };

/**
 * Takes an act back, as a new act. A field that was changed again since stays as it is now, so that undoing an old
 * import takes nothing newer with it; what stays is told in `kept`. Undoing what is undone does nothing. Its progress is
 * how many changes are taken back so far; they count only when all are. Throws a `LogError`, or the reason of `signal`.
 */
export const undo = (log: Log, act: Stamp, following: Following = {}): Promise<Undone> =>
  turn(log, act, 'undo', following);

/** Does again what `undo(act)` took back; `act` is the act that was undone. */
export const redo = (log: Log, act: Stamp, following: Following = {}): Promise<Undone> =>
  turn(log, act, 'redo', following);

async function turn(log: Log, act: Stamp, way: 'undo' | 'redo', following: Following): Promise<Undone> {
  const about = { about: act, signal: following.signal };
  const { act: own, result } = await commit(log, way, (writing) => reverse(writing, act, way, following), about);
  return { act: own, kept: result };
}

/** So many changes are held in memory at a time. */
const batch = 500;

async function reverse(
  act: Writing,
  name: Stamp,
  kind: 'undo' | 'redo',
  { progress, signal }: Following,
): Promise<Undone['kept']> {
  const store = act.tx.objectStore('acts');
  const entry = await store.get(name);
  const reversed = kind === 'undo' ? entry : entry?.undoneBy && (await store.get(entry.undoneBy));
  if (!entry || !reversed || (kind === 'undo' && entry.undoneBy !== undefined)) return [];
  const kept: Undone['kept'] = [];
  for (let last = reversed.last; last >= reversed.first; last -= batch) {
    const range = IDBKeyRange.bound(Math.max(reversed.first, last - batch + 1), last);
    const changes = await act.tx.objectStore('changes').getAll(range);
    kept.push(...(await revertSome(act, changes.reverse())));
    await act.text.writeEntries(act.tx, act.edits);
    progress?.(reversed.last - Math.max(reversed.first, last - batch + 1) + 1);
    signal?.throwIfAborted();
  }
  if (act.state.seq < act.first) return kept; // Nothing could be taken back, so it is not undone.
  const { undoneBy: _, ...plain } = entry;
  await store.put(kind === 'undo' ? { ...plain, undoneBy: act.stamp } : plain);
  return kept;
}

/** Takes changes back, the last first; resolves to those that something later stands in the way of. */
async function revertSome(act: Writing, changes: readonly Change[]): Promise<Undone['kept']> {
  const films = changes.flatMap(({ before, after }) => [before?.filmId, after?.filmId]);
  const known = films.filter((id) => typeof id === 'string').map((id) => ({ of: 'film' as const, id }));
  await lookUpAll(act, [...changes, ...known]);
  const kept: Undone['kept'] = [];
  const unmade: Promise<void>[] = [];
  for (const change of changes) {
    const { of, id } = change;
    const isFilm = of === 'film';
    const to = isFilm
      ? reverted<Film>(await filmIn(act, id), change, filmFields)
      : reverted<Review>(await reviewIn(act, id), change, reviewFields);
    if (to?.whole === null && isFilm) unmade.push(unmakeFilm(act, change, kept));
    else if (to && isFilm) await putFilm(act, id, to.whole as Film);
    else if (to && (await hasFilm(act, to.whole as Review | null))) await putReview(act, id, to.whole as Review | null);
    else kept.push({ of, id });
    if (to && !to.complete) kept.push({ of, id });
  }
  await Promise.all(unmade);
  return kept;
}

/**
 * Removes a film whose making is taken back, unless it got another review since. Not waited for one by one, which
 * would take the most time: nothing else is done to a film once its making is taken back.
 */
function unmakeFilm(act: Writing, { of, id }: Change, kept: Undone['kept']): Promise<void> {
  const reviews = act.tx.objectStore('reviews').index('filmId').count(id);
  const done = reviews.then((count) => (count > 0 ? void kept.push({ of, id }) : putFilm(act, id, null)));
  done.catch(() => {}); // Heard of where all are awaited.
  return done;
}

async function hasFilm(act: Writing, review: Review | null): Promise<boolean> {
  return review === null || (await filmIn(act, review.filmId)) !== undefined;
}
