import { type FilmFacts, foldTitle, type Key } from '../film.ts';
import { foldPerson, oldestFirst } from './derived.ts';
import type { Log } from './open.ts';
import { readInOrder } from './order.ts';
import type { Sort, StoredFilm, StoredReview } from './schema.ts';

/** A film of the log with its reviews that are not in the trash, the oldest viewing first. */
export type Found = { film: StoredFilm; reviews: StoredReview[] };

/** The film of this id. */
export function film(log: Log, id: string): Promise<StoredFilm | undefined> {
  return log.db.get('films', id);
}

/** The review of this id, also where it is in the trash. */
export function review(log: Log, id: string): Promise<StoredReview | undefined> {
  return log.db.get('reviews', id);
}

/** A film's reviews that are not in the trash, the oldest viewing first. */
export async function reviewsOf(log: Log, filmId: string): Promise<StoredReview[]> {
  return listed(await log.db.getAllFromIndex('reviews', 'filmId', filmId));
}

/** The film that has any of these keys, with its reviews; `null` where the log has none. */
export async function find(log: Log, keys: readonly Key[]): Promise<Found | null> {
  const index = log.db.transaction('films').store.index('keys');
  const films = await Promise.all(keys.map((key) => index.get(key)));
  const known = films.find((film) => film !== undefined);
  return known ? { film: known, reviews: await reviewsOf(log, known.id) } : null;
}

/** The films with this title (any of theirs, folded), of that year or the one beside it where both are known. */
export async function findByTitle(log: Log, title: string, year?: number | null): Promise<Found[]> {
  const films = await log.db.getAllFromIndex('films', 'titles', foldTitle(title) || title);
  const near = films.filter((film) => film.year === null || year == null || Math.abs(film.year - year) <= 1);
  return Promise.all(near.map(async (film) => ({ film, reviews: await reviewsOf(log, film.id) })));
}

/**
 * Films of the log that `given` may be, though they share no key: the same title, years at most one apart, and a
 * director in common. For the person to say; nothing is merged by it.
 */
export async function proposals(log: Log, given: FilmFacts & { id?: string }): Promise<Found[]> {
  const titles = new Set([given.title, given.originalTitle ?? '', ...(given.otherTitles ?? [])].filter(Boolean));
  const found = (await Promise.all([...titles].map((title) => findByTitle(log, title, given.year)))).flat();
  const directors = new Set((given.directors ?? []).map(foldPerson));
  const keys = new Set<string>(given.keys);
  const fitting = found.filter(
    ({ film }) =>
      film.id !== given.id &&
      !film.keys.some((key) => keys.has(key)) &&
      film.directors.some((director) => directors.has(foldPerson(director))),
  );
  return [...new Map(fitting.map((one) => [one.film.id, one])).values()];
}

/** A page of the list. `from` is the `next` of the page before; the last page has none. */
export type Page = { reviews: StoredReview[]; next: string | undefined };

/** The reviews of the log in an order, `count` at a time; by day and the newest first, if not told otherwise. */
export async function page(
  log: Log,
  {
    count,
    by = 'day',
    descending = true,
    from,
  }: { count: number; by?: Sort; descending?: boolean; from?: string | undefined },
): Promise<Page> {
  const index = log.db.transaction('reviews').store.index(by);
  const reviews = await readInOrder(index, { count, descending, ...(from === undefined ? {} : { from }) });
  return { reviews, next: reviews.length === count ? reviews.at(-1)?.orders?.[by] : undefined };
}

/** How large the log is: reviews that are not in the trash, those that are, films. */
export type Counts = { reviews: number; trash: number; films: number };

/** How large the log is, from the stored counts. */
export async function count(log: Pick<Log, 'db'>): Promise<Counts> {
  const state = await log.db.get('about', 'state');
  if (state?.name !== 'state') return { reviews: 0, trash: 0, films: 0 };
  return { reviews: state.reviews, trash: state.trash, films: state.films };
}

/** The tags in use, the most used first. */
export async function tags(log: Log): Promise<{ tag: string; count: number }[]> {
  const stored = await log.db.get('about', 'tags');
  const counts = stored?.name === 'tags' ? [...stored.counts] : [];
  return counts.map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** Reviews without those in the trash, the oldest viewing first. */
export function listed(reviews: readonly StoredReview[]): StoredReview[] {
  return oldestFirst(reviews.filter(({ deleted }) => deleted === null));
}
