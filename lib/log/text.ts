import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { dayPlace } from './derived.ts';
import { decodeFacts, encodeFacts, type Facts, factsOf } from './facts.ts';
import { fold } from './fold.ts';
import type { Sort, State, StoredReview, WriteTransaction } from './schema.ts';

/**
 * How long a shard grows by new lines, in characters. Measured in Chromium: in shards of this size a log is searched
 * as fast as in one Blob; smaller ones than 64 KB, which it keeps inside the database, take several times as long,
 * and with larger ones a save has more to write again.
 */
export const shardLimit = 128 * 1024;

/** What a review is found by: its line of the search text, and its facts. */
export type Entry = { line: string; facts: Facts };

/** Changes to the search text and the facts that an act has gathered and not yet written; `null` takes one out. */
export type TextEdits = Map<number, Entries>;

type Entries = Map<string, { entry: Entry | null; fresh: boolean }>;

/** What a review is found by. */
export function entryOf(review: Review, film: Film): Entry {
  return { line: lineOf(review, searchTextOf(review, film)), facts: factsOf(review, film) };
}

/** Parts two texts of a review that must not be found as one. */
const parting = '\u0001';

/** All words that a review is found by: its film's titles and people, and what the person wrote; folded. */
export function searchTextOf(review: Review, film: Film): string {
  return [
    ...new Set([film.title, film.originalTitle, ...film.otherTitles]),
    ...film.directors,
    ...film.actors,
    ...review.tags,
    review.venue,
    review.tldr,
    review.body,
  ]
    .filter(Boolean)
    .map(fold)
    .join(parting);
}

/** A review's line: line feed, id, NUL, its place by day, NUL, folded text. */
export function lineOf(review: Review, folded: string): string {
  return `\n${review.id}\0${dayPlace(review)}\0${folded}`;
}

/**
 * Notes what a review is found by from now on (`null`: by nothing) and says which shard has it. It stays in the shard
 * it was written to, so that an edit rewrites one shard only; new ones go to the last one until it is full.
 */
export function setEntry(
  edits: TextEdits,
  state: State,
  id: string,
  shard: number | undefined,
  entry: Entry | null,
): number | undefined {
  if (shard === undefined) {
    if (!entry) return undefined;
    const { length } = entry.line;
    if (state.shardLength + length > shardLimit && state.shardLength > 0) {
      state.shard++;
      state.shardLength = 0;
    }
    state.shardLength += length;
  }
  const target = shard ?? state.shard;
  const entries = edits.get(target) ?? new Map();
  const fresh = shard === undefined ? !entries.has(id) : (entries.get(id)?.fresh ?? false);
  edits.set(target, entries.set(id, { entry, fresh }));
  return entry ? target : undefined;
}

/** Writes what was gathered, shard by shard; not yet the shard `open`, to which more is to come. */
export async function writeEntries(tx: WriteTransaction, edits: TextEdits, open?: number): Promise<void> {
  const [texts, facts] = [tx.objectStore('text'), tx.objectStore('facts')];
  const shards = [...edits].filter(([shard]) => shard !== open);
  for (const [shard] of shards) edits.delete(shard);
  const write = async ([shard, entries]: (typeof shards)[number]) => {
    const [oldText, oldFacts] = await Promise.all([texts.get(shard), facts.get(shard)]);
    const text = edited(oldText?.text ?? new Uint8Array(), entries);
    if (text.length === 0) return Promise.all([texts.delete(shard), facts.delete(shard)]);
    const rows = editedFacts(oldFacts ? decodeFacts(oldFacts.facts) : [], entries);
    return Promise.all([texts.put({ shard, text }), facts.put({ shard, facts: encodeFacts(rows) })]);
  };
  await Promise.all(shards.map(write));
}

/** A shard's bytes as text. */
export function decodeText(text: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder().decode(text);
}

function edited(text: Uint8Array<ArrayBuffer>, entries: Entries) {
  const added = [...entries.values()].map(({ entry }) => entry?.line ?? '').join('');
  if ([...entries.values()].every(({ fresh }) => fresh)) {
    const end = new TextEncoder().encode(added);
    const longer = new Uint8Array(text.length + end.length);
    longer.set(text);
    longer.set(end, text.length);
    return longer;
  }
  const kept = decodeText(text)
    .split('\n')
    .slice(1)
    .filter((line) => !entries.has(line.slice(0, line.indexOf('\0'))));
  return new TextEncoder().encode(kept.map((line) => `\n${line}`).join('') + added);
}

function editedFacts(rows: Facts[], entries: Entries): Facts[] {
  const added = [...entries.values()].flatMap(({ entry }) => (entry ? [entry.facts] : []));
  return [...rows.filter(({ id }) => !entries.has(id)), ...added];
}

// Here too, since no more than the search text is it needed before the popup is painted.

/** How many reviews have left their place in an index, by the transaction in which they have. */
const lefts = new WeakMap<WriteTransaction, Map<Sort | 'deleted', number>>();

/** Notes the indexes in which a review leaves its place. */
export function noteLeft(tx: WriteTransaction, before: StoredReview | null, after: StoredReview | undefined): void {
  const left = lefts.get(tx) ?? new Map<Sort | 'deleted', number>();
  lefts.set(tx, left);
  const note = (name: Sort | 'deleted') => left.set(name, (left.get(name) ?? 0) + 1);
  for (const sort of Object.keys(before?.orders ?? {}) as Sort[])
    if (before?.orders?.[sort] !== after?.orders?.[sort]) note(sort);
  if (before?.deleted && before.deleted !== after?.deleted) note('deleted');
}

/** So many places left in an index are cleared away before it is read. */
const many = 200;

/**
 * Clears away the places that many reviews have left. Chromium leaves them in the index, and clears them away when a
 * transaction that may write reads past them: backwards, as the first screen is read, in a time that grows with the
 * square of their number (16,000 took three minutes), forwards, as `count` goes, in none to speak of.
 */
export async function sweep(tx: WriteTransaction): Promise<void> {
  const reviews = tx.objectStore('reviews');
  const names = [...(lefts.get(tx) ?? [])].filter(([, count]) => count > many).map(([name]) => name);
  await Promise.all(names.map((name) => reviews.index(name).count()));
}
