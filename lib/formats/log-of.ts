import { type FilmFacts, foldTitle, newFilm } from '../film.ts';
import { newReview } from '../review.ts';
import type { FilmWithReviews, Row } from './format.ts';

/**
 * The rows of files as films with reviews, for converting without a log: rows of one key, or of one title and year,
 * are one film. Skipped rows are left aside. Within the extension the log itself does this, with the person's say.
 */
export function logOf(rows: Iterable<Row>, now: Date, newId: () => string): FilmWithReviews[] {
  const films: FilmWithReviews[] = [];
  const known = new Map<string, FilmWithReviews>();
  const written = now.toISOString();
  for (const row of rows) {
    if ('skipped' in row) continue;
    const names = row.own ? [`id ${row.own.film.id}`] : namesOf(row.film);
    let entry = names.map((name) => known.get(name)).find((found) => found !== undefined);
    if (!entry) {
      entry = { film: row.own?.film ?? newFilm(newId(), row.film), reviews: [] };
      films.push(entry);
    }
    for (const name of names) if (!known.has(name)) known.set(name, entry);
    if (row.own) {
      if (row.own.review) entry.reviews.push(row.own.review);
    } else entry.reviews.push(newReview(newId(), entry.film.id, row.review, written));
  }
  return films;
}

/** Each review by itself with its film, the newest viewing first; what has no day stands where it was written. */
export function newestFirst(films: readonly FilmWithReviews[]): FilmWithReviews[] {
  const day = ({ reviews: [review] }: FilmWithReviews) => review?.watchedOn ?? review?.created.slice(0, 10) ?? '';
  return films
    .flatMap(({ film, reviews }) => reviews.map((review) => ({ film, reviews: [review] })))
    .sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
}

function namesOf({ title, year, keys = [] }: FilmFacts): string[] {
  return [...keys, `${foldTitle(title) || title}|${year ?? ''}`];
}
