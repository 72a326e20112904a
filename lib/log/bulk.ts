import type { FilmFacts, Key } from '../film.ts';
import type { Following } from '../following.ts';
import { newReview, type ReviewFacts } from '../review.ts';
import { commit } from './commit.ts';
import { writeFilm } from './films.ts';
import { filmByKey } from './matching.ts';
import type { Log } from './open.ts';
import { type PastChange, writePast } from './past.ts';
import { type Arrival, changedAt, writeSave } from './save.ts';
import { writeDeleted } from './trash.ts';
import { lookUpAll, putReview, reviewIn, type Writing } from './writing.ts';

/** One of many edits that are applied as one act. */
export type Edit =
  /** A review with its film: new, or an edit where its id is known. */
  | ({ do: 'save' } & Arrival)
  /** Facts of a review: what is absent stays. */
  | { do: 'change'; reviewId: string; review: ReviewFacts }
  /** One tag more or less, whatever the others are when it is written. */
  | { do: 'tag' | 'untag'; reviewId: string; tag: string }
  | { do: 'delete'; reviewId: string }
  | { do: 'restore'; reviewId: string }
  /** Facts of a film: what is absent stays. */
  | { do: 'film'; filmId: string; facts: Partial<FilmFacts> };

/** What comes with many edits: their progress is how many are written so far, and they count only when all are. */
export type Accompanied = Following & {
  /** The history that a file of ours holds of what is new in it; written in the same transaction, all or nothing. */
  past?: Iterable<PastChange>;
};

/**
 * Applies many edits as one act: all of them or none, one step of the history. Resolves to the act for `undo`,
 * `null` where nothing was different. Throws a `LogError`, or the reason of `signal`.
 */
export async function applyAll(
  log: Log,
  edits: readonly Edit[],
  kind: 'import' | 'bulk' | 'delete',
  following: Accompanied = {},
): Promise<string | null> {
  const { act } = await commit(log, kind, (writing) => writeAll(writing, edits, following), following);
  return act;
}

/** So many edits are looked up at once, and their search text written together. */
const batch = 500;

async function writeAll(act: Writing, edits: readonly Edit[], { progress, signal, past }: Accompanied) {
  if (past) await writePast(act, past, signal);
  for (let start = 0; start < edits.length; start += batch) {
    const some = edits.slice(start, start + batch);
    await lookUp(act, some);
    for (const edit of some) await write(act, edit);
    // The last shard is written once it is full: each time before, it would be read and written anew.
    await act.text.writeEntries(act.tx, act.edits, act.state.shard);
    progress?.(start + some.length);
    signal?.throwIfAborted();
  }
}

async function write(act: Writing, edit: Edit): Promise<void> {
  if (edit.do === 'save') await writeSave(act, edit);
  else if (edit.do === 'change') await change(act, edit.reviewId, edit.review);
  else if (edit.do === 'tag' || edit.do === 'untag') await retag(act, edit);
  else if (edit.do === 'film') await writeFilm(act, edit.filmId, edit.facts);
  else await writeDeleted(act, edit.reviewId, edit.do === 'delete' ? act.when : null);
}

async function change(act: Writing, id: string, facts: ReviewFacts): Promise<void> {
  const before = await reviewIn(act, id);
  if (!before) return;
  const blank = newReview(id, before.filmId, facts, before.created);
  const given = Object.keys(facts).map((field) => [field, blank[field as keyof ReviewFacts]]);
  const after = { ...before, ...Object.fromEntries(given) };
  await putReview(act, id, { ...after, changed: changedAt(act, before, after) });
}

async function retag(act: Writing, { do: what, reviewId, tag }: Edit & { do: 'tag' | 'untag' }): Promise<void> {
  const tags = (await reviewIn(act, reviewId))?.tags.filter((other) => other !== tag || what === 'tag') ?? [];
  await change(act, reviewId, { tags: what === 'tag' && !tags.includes(tag) ? [...tags, tag] : tags });
}

/** Asks for everything that some edits will look up. */
async function lookUp(act: Writing, edits: readonly Edit[]): Promise<void> {
  const keys = new Set<Key>();
  const films = new Set<string>();
  const reviews = new Set<string>();
  for (const edit of edits) {
    if (edit.do === 'film') films.add(edit.filmId);
    else if (edit.do !== 'save') reviews.add(edit.reviewId);
    else {
      const id = edit.reviewId ?? edit.id;
      if (id !== undefined) reviews.add(id);
      const film = typeof edit.film === 'string' ? { id: edit.film } : edit.film;
      if (film.id !== undefined) films.add(film.id);
      if ('keys' in film) for (const key of film.keys ?? []) keys.add(key);
    }
  }
  await lookUpAll(act, [
    ...[...films].map((id) => ({ of: 'film' as const, id })),
    ...[...reviews].map((id) => ({ of: 'review' as const, id })),
  ]);
  await Promise.all([...keys].map((key) => filmByKey(act, key)));
}
