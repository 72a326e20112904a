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
import { idsInOrder, newestFirst, type Order } from './ordered.ts';
import { type Plan, planOf } from './plan.ts';
import type { Term } from './query.ts';

/** So many reviews are looked at first; then ever more at once, as each asking has its own price. */
const batch = { first: 250, most: 2000, films: 1000 };

/** Above this part of the log, reading all of it in order is faster than asking for each hit. */
const most = 0.2;

/** Below this part of the log, sorting what was read is faster than reading the order of all. */
const small = 0.05;

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
  const among = await narrowed(log, plan, order);
  signal?.throwIfAborted();
  let ids: string[] = [];
  if (plan.ofReview.length + plan.ofFilm.length === 0) ids = await sorted(log, among, order);
  else {
    const few = among.only !== null && among.only.length < most * (await count(log)).reviews;
    const films = few || plan.ofFilm.length === 0 ? null : await passingFilms(log, plan, signal);
    for await (const reviews of candidates(log, among, few, order)) {
      signal?.throwIfAborted();
      const some = reviews.filter(({ id }) => among.has(id));
      ids.push(...(await passing(log, plan, some, films)));
      found?.(ids, false);
    }
  }
  signal?.throwIfAborted();
  found?.(ids, true);
  return ids;
}

/** All that was narrowed down to, in order. */
async function sorted(log: Log, { only, by, has }: Among, order: Order): Promise<string[]> {
  if (!only) return (await idsInOrder(log, order)).filter(has);
  if (by === order.by) return order.descending ? only : only.toReversed();
  if (only.length > small * (await count(log)).reviews) return (await idsInOrder(log, order)).filter(has);
  const reviews = await reviewsByIds(log, only);
  const places = new Map(reviews.map(({ id, orders }) => [id, orders?.[order.by] ?? '']));
  const ids = [...places.keys()].sort((one, other) => ((places.get(one) ?? '') < (places.get(other) ?? '') ? -1 : 1));
  return order.descending ? ids.reverse() : ids;
}

/** Those of some reviews that pass the tests; of their films where `films` does not tell already. */
async function passing(log: Log, plan: Plan, reviews: readonly StoredReview[], films: ReadonlySet<string> | null) {
  const left = reviews.filter(
    (review) => plan.ofReview.every((test) => test(review)) && (films?.has(review.filmId) ?? true),
  );
  if (plan.ofFilm.length === 0 || films) return left.map(({ id }) => id);
  const asked = await filmsOf(log, left);
  const pass = ({ filmId }: StoredReview) => {
    const film = asked.get(filmId);
    return film !== undefined && plan.ofFilm.every((test) => test(film));
  };
  return left.filter(pass).map(({ id }) => id);
}

/** The films that pass the tests of films, all of them looked at: for a query that looks at most reviews. */
async function passingFilms(log: Log, plan: Plan, signal: AbortSignal | undefined): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from: string | undefined; ; ) {
    const films = await log.db.getAll(
      'films',
      from === undefined ? null : IDBKeyRange.lowerBound(from, true),
      batch.films,
    );
    signal?.throwIfAborted();
    for (const film of films) if (plan.ofFilm.every((test) => test(film))) found.add(film.id);
    from = films.at(-1)?.id;
    if (films.length < batch.films) return found;
  }
}

/** The films of some reviews, by id, each asked for once. */
export async function filmsOf(log: Log, reviews: readonly StoredReview[]): Promise<Map<string, StoredFilm>> {
  const store = log.db.transaction('films').store;
  const ids = [...new Set(reviews.map(({ filmId }) => filmId))];
  const films = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(films.flatMap((film) => (film ? [[film.id, film]] : [])));
}

/** What is left to look at; all of the log where `only` is `null`. Descending in the order `by`, where that is known. */
type Among = { only: string[] | null; by?: Sort | undefined; has: (id: string) => boolean };

/** What the search text, the indexes and named ids leave of the log; best in the order `by`, where one of them has it. */
async function narrowed(log: Log, { words, without, ids, keys }: Plan, { by }: Order): Promise<Among> {
  const out = new Set<string>();
  for (const word of without) for (const id of await search(log, [word])) out.add(id);
  const lists: { by?: Sort; list: string[] }[] = [
    // The search gives the newest first.
    ...(words.length > 0 ? [{ by: 'day' as const, list: await search(log, words) }] : []),
    ...(ids ? [{ list: ids }] : []),
    ...(await Promise.all(
      keys.map(async ({ by, range }) => ({
        by,
        list: (await log.db.getAllKeysFromIndex('reviews', by, range)).reverse(),
      })),
    )),
  ];
  const first =
    lists.find((each) => each.by === by) ?? lists.sort((one, other) => one.list.length - other.list.length)[0];
  if (!first) return { only: null, has: (id) => !out.has(id) };
  const sets = lists.filter((each) => each !== first).map(({ list }) => new Set(list));
  const only = [...new Set(first.list)].filter((id) => !out.has(id) && sets.every((set) => set.has(id)));
  const kept = new Set(only);
  return { only, by: first.by, has: (id) => kept.has(id) };
}

/** The reviews to be tested, in order, batch by batch; each batch is asked for while the one before it is tested. */
async function* candidates(log: Log, among: Among, few: boolean, order: Order): AsyncGenerator<StoredReview[]> {
  const ids = few ? await sorted(log, among, order) : [];
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
