import type { Key } from '../film.ts';
import type { Following } from '../following.ts';
import type { ReadReview } from '../formats/format.ts';
import { foldedTitles } from '../log/derived.ts';
import { allFilms, count, type Log, type StoredFilm, type StoredReview } from '../log/log.ts';

/** What the log has of the films that some rows may be about, in memory. Reviews in the trash are among them. */
export type Known = {
  films: Map<string, StoredFilm>;
  byKey: Map<Key, string>;
  byTitle: Map<string, Set<string>>;
  reviews: Map<string, StoredReview>;
  byFilm: Map<string, StoredReview[]>;
};

/** So many rows are looked up in one transaction. */
const batch = 500;

/**
 * Looks up what the log has for these rows. Where they are many beside the log, it is read once from end to end:
 * a hundred requests in a row of films take less time than a request for each. Throws the reason of `signal`.
 */
export async function lookUp(log: Log, rows: readonly ReadReview[], { signal }: Following = {}): Promise<Known> {
  const known: Known = {
    films: new Map(),
    byKey: new Map(),
    byTitle: new Map(),
    reviews: new Map(),
    byFilm: new Map(),
  };
  const { films, reviews, trash } = await count(log);
  if (films + reviews + trash === 0) return known;
  if (rows.length * 4 > films) {
    for await (const found of allFilms(log, { trash: true })) {
      signal?.throwIfAborted();
      hold(known, found.film, found.reviews);
    }
    return known;
  }
  for (let start = 0; start < rows.length; start += batch) {
    signal?.throwIfAborted();
    await lookUpSome(log, known, rows.slice(start, start + batch));
  }
  return known;
}

async function lookUpSome(log: Log, known: Known, rows: readonly ReadReview[]): Promise<void> {
  const tx = log.db.transaction(['films', 'reviews']);
  const films = tx.objectStore('films');
  const own = await Promise.all(
    rows.flatMap(({ own }) => (own?.review ? [tx.objectStore('reviews').get(own.review.id)] : [])),
  );
  const ids = new Set([
    ...own.flatMap((review) => (review ? [review.filmId] : [])),
    ...rows.flatMap((row) => (row.own ? [row.own.film.id] : [])),
  ]);
  const keys = new Set(rows.flatMap(({ film }) => film.keys ?? []));
  const titles = new Set(rows.flatMap(({ film }) => foldedTitles(film)));
  const [byId, byKey, byTitle] = await Promise.all([
    Promise.all([...ids].map((id) => films.get(id))),
    Promise.all([...keys].map((key) => films.index('keys').get(key))),
    Promise.all([...titles].map((title) => films.index('titles').getAll(title))),
  ]);
  const found = new Map([...byId, ...byKey, ...byTitle.flat()].flatMap((film) => (film ? [[film.id, film]] : [])));
  await Promise.all(
    [...found.values()]
      .filter(({ id }) => !known.films.has(id))
      .map(async (film) => hold(known, film, await tx.objectStore('reviews').index('filmId').getAll(film.id))),
  );
}

function hold(known: Known, film: StoredFilm, reviews: StoredReview[]): void {
  known.films.set(film.id, film);
  for (const key of film.keys) known.byKey.set(key, film.id);
  for (const title of film.titles) known.byTitle.set(title, (known.byTitle.get(title) ?? new Set()).add(film.id));
  for (const review of reviews) known.reviews.set(review.id, review);
  known.byFilm.set(film.id, reviews);
}

/** Lets the page paint and hear the person between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((go) => setTimeout(go, 0));
}
