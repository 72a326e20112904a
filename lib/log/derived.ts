import { type Film, foldTitle } from '../film.ts';
import type { Review } from '../review.ts';
import { fold } from './fold.ts';
import type { Sort, StoredReview } from './schema.ts';

/** A film's titles as they are looked up: folded, each once. One of signs alone (`…`) stays as it is. */
export function foldedTitles(film: Film): string[] {
  const titles = [film.title, film.originalTitle, ...film.otherTitles].filter(Boolean);
  return [...new Set(titles.map((title) => foldTitle(title) || title))];
}

/** What a review's row of the list shows of its film. */
export function filmLineOf({ title, originalTitle, year }: Film): StoredReview['filmLine'] {
  return { title, originalTitle, year };
}

/**
 * A review's place in each order of the list, as text that sorts. What is not known sorts first; among equals the
 * newest is last; the id at the end makes every place unique.
 */
export function ordersOf(review: Review, film: Film): Record<Sort, string> {
  const { id, changed, score } = review;
  const end = `|${shownDay(review)}|${id}`;
  return {
    day: `${dayPlace(review)}|${id}`,
    score: `${score ? (score.value / score.best).toFixed(6) : '-'}${end}`,
    title: `${foldTitle(film.title).slice(0, 100)}${end}`,
    year: `${film.year === null ? '-' : String(film.year).padStart(4, '0')}${end}`,
    changed: `${changed}|${id}`,
  };
}

/** A review's place by day: the day of the viewing, else of writing (in UTC); on one day the order of writing. */
export function dayPlace(review: Review): string {
  return `${shownDay(review)}|${review.created}`;
}

function shownDay({ watchedOn, created }: Review): string {
  return watchedOn ?? created.slice(0, 10);
}

/** Parts two texts of a review that must not be found as one. */
export const parting = '\u0001';

/** All that a review is found by: its film's titles and people, and what the person wrote; folded. */
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
