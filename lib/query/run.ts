import {
  type Log,
  page,
  review as reviewOf,
  type Sort,
  type StoredFilm,
  type StoredReview,
  search,
} from '../log/log.ts';
import { type Plan, planOf } from './plan.ts';
import type { Term } from './query.ts';

/** The order of the hits. */
export type Order = { by: Sort; descending: boolean };

/** The newest first. */
export const newestFirst: Order = { by: 'day', descending: true };

/** So many reviews are looked at before the hits among them are told. */
const batch = 500;

/** Above this part of the log, reading all of it in order is faster than asking for each hit. */
const most = 0.2;

/**
 * Finds the reviews that a query asks for, in order. `found` is told the ids so far, again and again (the same list,
 * grown), and whether these are all. Resolves to all; throws the reason of `signal`.
 */
export async function runQuery(
  log: Log,
  terms: readonly Term[],
  { by, descending }: Order = newestFirst,
  { found, signal }: { found?: (ids: string[], done: boolean) => void; signal?: AbortSignal } = {},
): Promise<string[]> {
  const plan = planOf(terms);
  const among = await narrowed(log, plan);
  signal?.throwIfAborted();
  if (plan.ofReview.length + plan.ofFilm.length === 0) {
    // The search gives the newest first already.
    const sorted = plan.words.length > 0 && !plan.ids && by === 'day' && among.only;
    const ids = sorted ? [...sorted] : (await idsInOrder(log, { by, descending: true })).filter(among.has);
    if (!descending) ids.reverse();
    signal?.throwIfAborted();
    found?.(ids, true);
    return ids;
  }
  const ids: string[] = [];
  for await (const reviews of candidates(log, among, { by, descending })) {
    signal?.throwIfAborted();
    ids.push(
      ...(await passing(
        log,
        plan,
        reviews.filter(({ id }) => among.has(id)),
      )),
    );
    found?.(ids, false);
  }
  signal?.throwIfAborted();
  found?.(ids, true);
  return ids;
}

/** All ids of the log in an order. */
export async function idsInOrder(log: Log, { by, descending }: Order): Promise<string[]> {
  const ids = await log.db.getAllKeysFromIndex('reviews', by);
  return descending ? ids.reverse() : ids;
}

/** Those of some reviews that pass the tests. */
export async function passing(log: Log, plan: Plan, reviews: readonly StoredReview[]): Promise<string[]> {
  const left = reviews.filter((review) => plan.ofReview.every((test) => test(review)));
  if (plan.ofFilm.length === 0) return left.map(({ id }) => id);
  const films = await filmsOf(log, left);
  const pass = (review: StoredReview) => {
    const film = films.get(review.filmId);
    return film !== undefined && plan.ofFilm.every((test) => test(review, film));
  };
  return left.filter(pass).map(({ id }) => id);
}

/** The films of some reviews, by id, each asked for once. */
export async function filmsOf(log: Log, reviews: readonly StoredReview[]): Promise<Map<string, StoredFilm>> {
  const store = log.db.transaction('films').store;
  const ids = [...new Set(reviews.map(({ filmId }) => filmId))];
  const films = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(films.flatMap((film) => (film ? [[film.id, film]] : [])));
}

type Among = { only: string[] | null; has: (id: string) => boolean };

/** What the search text and named ids leave of the log. */
async function narrowed(log: Log, { words, without, ids }: Plan): Promise<Among> {
  const hits = words.length > 0 ? await search(log, words) : null;
  const out = new Set<string>();
  for (const word of without) for (const id of await search(log, [word])) out.add(id);
  const allowed = hits && new Set(hits);
  const named = ids ?? hits;
  const only = named?.filter((id) => !out.has(id) && (!allowed || allowed.has(id)));
  if (!only) return { only: null, has: (id) => !out.has(id) };
  const kept = new Set(only);
  return { only, has: (id) => kept.has(id) };
}

/** The reviews to be tested, in order, batch by batch. */
async function* candidates(log: Log, { only }: Among, order: Order): AsyncGenerator<StoredReview[]> {
  const few = only && only.length < most * (await log.db.count('reviews'));
  if (few) {
    const kept = new Set(only);
    const ids = (await idsInOrder(log, order)).filter((id) => kept.has(id));
    for (let at = 0; at < ids.length; at += batch) yield await reviewsByIds(log, ids.slice(at, at + batch));
    return;
  }
  let from: string | undefined;
  do {
    const { reviews, next } = await page(log, { count: batch, ...order, from });
    yield reviews;
    from = next;
  } while (from !== undefined);
}

/** Reviews that are not in the trash, by id and in that order; those that are gone are left out. */
export async function reviewsByIds(log: Log, ids: readonly string[]): Promise<StoredReview[]> {
  const store = log.db.transaction('reviews').store;
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.filter((review) => review !== undefined && review.deleted === null) as StoredReview[];
}

/** The review of this id with its film; `null` where it is gone or in the trash. */
export async function reviewWithFilm(log: Log, id: string) {
  const review = await reviewOf(log, id);
  if (!review || review.deleted !== null) return null;
  const film = await log.db.get('films', review.filmId);
  return film ? { review, film } : null;
}
