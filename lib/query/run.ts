import {
  count,
  type Log,
  type Page,
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

/** So many reviews are looked at first; then ever more at once, as each asking has its own price. */
const batch = { first: 250, most: 2000 };

/** Above this part of the log, reading all of it in order is faster than asking for each hit. */
const most = 0.2;

/**
 * Finds the reviews that a query asks for, in order. `found` is told the ids so far, again and again (the same list,
 * grown), and whether these are all. Resolves to all; throws the reason of `signal`.
 */
export async function runQuery(
  log: Log,
  terms: readonly Term[],
  order: Order = newestFirst,
  { found, signal }: { found?: (ids: string[], done: boolean) => void; signal?: AbortSignal } = {},
): Promise<string[]> {
  const plan = planOf(terms);
  const among = await narrowed(log, plan);
  signal?.throwIfAborted();
  let ids: string[] = [];
  if (plan.ofReview.length + plan.ofFilm.length === 0) ids = await sorted(log, plan, among, order);
  else
    for await (const reviews of candidates(log, among, order)) {
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

/** All that was narrowed down to, in order. */
async function sorted(log: Log, plan: Plan, { only, has }: Among, { by, descending }: Order): Promise<string[]> {
  // The search gives the newest first already.
  const ready = only && by === 'day' && plan.words.length > 0 && plan.keys.length === 0 && !plan.ids;
  const ids = ready ? [...only] : (await idsInOrder(log, { by, descending: true })).filter(has);
  return descending ? ids : ids.reverse();
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

/** What the search text, the indexes and named ids leave of the log. */
async function narrowed(log: Log, { words, without, ids, keys }: Plan): Promise<Among> {
  const out = new Set<string>();
  for (const word of without) for (const id of await search(log, [word])) out.add(id);
  const lists = [
    ...(words.length > 0 ? [await search(log, words)] : []),
    ...(ids ? [ids] : []),
    ...(await Promise.all(keys.map(({ by, range }) => log.db.getAllKeysFromIndex('reviews', by, range)))),
  ];
  const [first, ...others] = lists.sort((one, other) => one.length - other.length);
  if (!first) return { only: null, has: (id) => !out.has(id) };
  const sets = others.map((list) => new Set(list));
  const only = first.filter((id) => !out.has(id) && sets.every((set) => set.has(id)));
  const kept = new Set(only);
  return { only, has: (id) => kept.has(id) };
}

/** The reviews to be tested, in order, batch by batch; each batch is asked for while the one before it is tested. */
async function* candidates(log: Log, { only, has }: Among, order: Order): AsyncGenerator<StoredReview[]> {
  const few = only && only.length < most * (await count(log)).reviews;
  const ids = few ? (await idsInOrder(log, order)).filter(has) : [];
  let size = batch.first;
  let at = 0;
  const next = async (from: string | undefined): Promise<Page> => {
    if (!few) return page(log, { count: size, ...order, from });
    const some = ids.slice(at, at + size);
    at += size;
    return { reviews: await reviewsByIds(log, some), next: at < ids.length ? '' : undefined };
  };
  let coming: Promise<Page> | null = next(undefined);
  while (coming) {
    const { reviews, next: from }: Page = await coming;
    size = Math.min(2 * size, batch.most);
    coming = from === undefined ? null : next(from);
    coming?.catch(() => {}); // Heard of when it is awaited, or of no more use.
    yield reviews;
  }
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
