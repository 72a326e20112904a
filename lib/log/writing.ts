import type { Film, Key } from '../film.ts';
import type { Instant, Review } from '../review.ts';
import { difference, filmFields, reviewFields } from './changes.ts';
import { filmLineOf, foldedTitles, ordersOf } from './derived.ts';
import type {
  Change,
  Kind,
  Stamp,
  Stamps,
  State,
  StoredFilm,
  StoredReview,
  Values,
  WriteTransaction,
} from './schema.ts';
import type * as Text from './text.ts';

/**
 * An act while it is being written: its transaction, and what it has gathered to write at its end. Films and
 * reviews are read through `films` and `reviews`, so that a batch of edits can ask for all it needs at once.
 */
export type Writing = {
  readonly tx: WriteTransaction;
  readonly kind: Kind;
  readonly stamp: Stamp;
  readonly when: Instant;
  readonly newId: () => string;
  readonly state: State;
  /** The `seq` of its first change. */
  first: number;
  readonly edits: Text.TextEdits;
  /** What writes the search text: loaded before the act begins, since nothing is waited for within one. */
  readonly text: typeof Text;
  /** How much more often each tag is used now. */
  readonly tags: Map<string, number>;
  readonly touched: {
    films: Set<string>;
    reviews: Set<string>;
    drafts: Set<string>;
    firstScreen: boolean;
    title: string;
  };
  /** Read or written in this act, so that nothing is asked for twice. */
  readonly films: Map<string, StoredFilm | undefined>;
  readonly reviews: Map<string, StoredReview | undefined>;
  readonly filmByKey: Map<Key, string | undefined>;
};

/** An id for a new film: random, so that nothing needs to be asked about it. */
export function newFilmId(act: Writing): string {
  const id = act.newId();
  act.films.set(id, undefined);
  return id;
}

/** An id for a new review. */
export function newReviewId(act: Writing): string {
  const id = act.newId();
  act.reviews.set(id, undefined);
  return id;
}

/** The film of this id, as this act has left it so far. */
export async function filmIn(act: Writing, id: string): Promise<StoredFilm | undefined> {
  if (!act.films.has(id)) act.films.set(id, await act.tx.objectStore('films').get(id));
  return act.films.get(id);
}

/** The review of this id, as this act has left it so far. */
export async function reviewIn(act: Writing, id: string): Promise<StoredReview | undefined> {
  if (!act.reviews.has(id)) act.reviews.set(id, await act.tx.objectStore('reviews').get(id));
  return act.reviews.get(id);
}

/** All reviews of a film, those in the trash included, as this act has left them so far. */
export function reviewsIn(act: Writing, filmId: string): Promise<StoredReview[]> {
  return act.tx.objectStore('reviews').index('filmId').getAll(filmId);
}

/**
 * Asks for films and reviews all at once, and for the films of the reviews: one after the other would take the most
 * time.
 */
export async function lookUpAll(act: Writing, all: readonly { of: 'film' | 'review'; id: string }[]): Promise<void> {
  for (const known of [act.films, act.reviews, act.filmByKey]) known.clear();
  const found = await Promise.all(all.map(({ of, id }) => (of === 'film' ? filmIn(act, id) : reviewIn(act, id))));
  const films = new Set(found.flatMap((one) => (one && 'filmId' in one ? one.filmId : [])));
  await Promise.all([...films].map((id) => filmIn(act, id)));
}

/** Writes a film (`null` removes it) with its change; where nothing changed, nothing is written. */
export async function putFilm(act: Writing, id: string, after: Film | null): Promise<void> {
  const before = (await filmIn(act, id)) ?? null;
  const change = difference<Film>(before, after, filmFields);
  if (!change) return;
  const stored = after && {
    ...(after as StoredFilm),
    stamps: stamped(before?.stamps, change.after, act.stamp),
    titles: foldedTitles(after),
  };
  append(act, 'film', id, change);
  forget(stored ? act.tx.objectStore('films').put(stored) : act.tx.objectStore('films').delete(id));
  act.films.set(id, stored ?? undefined);
  for (const key of before?.keys ?? []) if (act.filmByKey.get(key) === id) act.filmByKey.delete(key);
  for (const key of after?.keys ?? []) if (!act.filmByKey.get(key)) act.filmByKey.set(key, id);
  act.state.films += (stored ? 1 : 0) - (before ? 1 : 0);
  act.touched.films.add(id);
  act.touched.title ||= (after ?? before)?.title ?? '';
  if (before && stored) await refresh(act, stored);
}

/** Writes what its film lends to every review of it. Derived, so no change is noted. */
async function refresh(act: Writing, film: StoredFilm): Promise<void> {
  for (const review of await reviewsIn(act, film.id)) write(act, review, review, film);
}

/** Writes a review (`null` removes it) with its change; where nothing changed, nothing is written. */
export async function putReview(act: Writing, id: string, after: Review | null): Promise<void> {
  const before = (await reviewIn(act, id)) ?? null;
  const change = difference<Review>(before, after, reviewFields);
  if (!change) return;
  const film = after && (await filmIn(act, after.filmId));
  if (after && !film) throw new Error(`No film ${after.filmId} for review ${id}`);
  append(act, 'review', id, change);
  const stored = after && { ...(after as StoredReview), stamps: stamped(before?.stamps, change.after, act.stamp) };
  write(act, before, stored, film ?? null);
  act.touched.reviews.add(id);
  act.touched.title ||= film?.title ?? before?.filmLine.title ?? '';
}

/** Writes a review with all that is derived from it, and counts it. */
function write(act: Writing, before: StoredReview | null, after: StoredReview | null, film: StoredFilm | null): void {
  const { state } = act;
  const id = (after ?? before)?.id ?? '';
  const listed = after && film && after.deleted === null ? after : null;
  const wasListed = before && before.deleted === null ? before : null;
  const orders = listed && film && ordersOf(listed, film);
  const entry = listed && film && act.text.entryOf(listed, film);
  const shard = act.text.setEntry(act.edits, state, id, wasListed?.shard, entry);
  const { orders: _orders, shard: _shard, ...bare } = after ?? ({} as StoredReview);
  const stored =
    after && film
      ? {
          ...bare,
          filmLine: filmLineOf(film),
          ...(orders ? { orders } : {}),
          ...(shard === undefined ? {} : { shard }),
        }
      : undefined;
  forget(stored ? act.tx.objectStore('reviews').put(stored) : act.tx.objectStore('reviews').delete(id));
  act.reviews.set(id, stored);
  state.reviews += (listed ? 1 : 0) - (wasListed ? 1 : 0);
  state.trash += (after && !listed ? 1 : 0) - (before && !wasListed ? 1 : 0);
  for (const tag of wasListed?.tags ?? []) act.tags.set(tag, (act.tags.get(tag) ?? 0) - 1);
  for (const tag of listed?.tags ?? []) act.tags.set(tag, (act.tags.get(tag) ?? 0) + 1);
  act.text.noteLeft(act.tx, before, stored);
  const places = [wasListed?.orders?.day, orders?.day];
  if (places.some((place) => place !== undefined && place >= state.edge)) act.touched.firstScreen = true;
}

function append(act: Writing, of: Change['of'], id: string, { before, after }: Pick<Change, 'before' | 'after'>): void {
  const { stamp, when, kind } = act;
  const seq = ++act.state.seq;
  const device = act.state.device;
  forget(act.tx.objectStore('changes').add({ seq, of, id, when, act: stamp, device, kind, before, after }));
}

/** The stamps of a film's or review's fields after an edit of `values`; of something new, one for all. */
function stamped<T>(stamps: Stamps<T> | undefined, values: Values | null, stamp: Stamp): Stamps<T> {
  if (!stamps) return { made: stamp } as Stamps<T>;
  return { ...stamps, ...Object.fromEntries(Object.keys(values ?? {}).map((field) => [field, stamp])) };
}

/** A request that nothing waits for: where it fails, its transaction does, and that is heard of. */
function forget(request: Promise<unknown>): void {
  request.catch(() => {});
}

/** Removes a film that no review is of any more, as a part of an act. */
export async function dropFilmIfUnused(act: Writing, filmId: string): Promise<void> {
  if ((await filmIn(act, filmId)) && (await reviewsIn(act, filmId)).length === 0) await putFilm(act, filmId, null);
}
