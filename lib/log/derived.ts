import { type Film, type FilmFacts, foldTitle } from '../film.ts';
import type { Review } from '../review.ts';
import type { Sort, StoredReview } from './schema.ts';

/** A film's titles as they are looked up: folded, each once. One of signs alone (`…`) stays as it is. */
export function foldedTitles({
  title,
  originalTitle = '',
  otherTitles = [],
}: Pick<FilmFacts, 'title' | 'originalTitle' | 'otherTitles'>): string[] {
  const titles = [title, originalTitle, ...otherTitles].filter(Boolean);
  return [...new Set(titles.map((each) => foldTitle(each) || each))];
}

/** A person's name folded, in whatever order its parts are. */
export function foldPerson(name: string): string {
  return name
    .slice(0, 200)
    .split(/[\s\-.·]/)
    .map(foldTitle)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** What a review's row of the list shows of its film. */
export function filmLineOf({ title, originalTitle, year }: Film): StoredReview['filmLine'] {
  return { title, originalTitle, year };
}

/** What a review's places depend on. */
type Placed = Pick<Review, 'id' | 'filmId' | 'watchedOn' | 'created' | 'changed' | 'score'> & {
  title: string;
  year: number | null;
};

/**
 * A review's place in an order of the list, as text that sorts. What is not known sorts first; among equals the newest
 * is last; the id at the end makes every place unique. Films of one title stand one after the other, the older first,
 * each with its viewings together.
 */
export function placeIn(sort: Sort, review: Placed): string {
  const { id, filmId, changed, score, year } = review;
  const released = year === null ? '-' : String(year).padStart(4, '0');
  if (sort === 'day') return `${dayPlace(review)}|${id}`;
  if (sort === 'changed') return `${changed}|${id}`;
  const end = `|${shownDay(review)}|${id}`;
  if (sort === 'score') return `${score ? (score.value / score.best).toFixed(6) : '-'}${end}`;
  if (sort === 'year') return `${released}${end}`;
  // No folded title holds a space, which sorts before all letters: Alien stands before Aliens.
  return `${foldTitle(review.title).slice(0, 100)} |${released}|${filmId}${end}`;
}

/** A review's place in each order of the list. */
export function ordersOf(review: Review, { title, year }: Pick<Film, 'title' | 'year'>): Record<Sort, string> {
  const placed = { ...review, title, year };
  const sorts: Sort[] = ['day', 'score', 'title', 'year', 'changed'];
  return Object.fromEntries(sorts.map((sort) => [sort, placeIn(sort, placed)])) as Record<Sort, string>;
}

/** A review's place by day: the day of the viewing, else of writing (in UTC); on one day the order of writing. */
export function dayPlace(review: Pick<Review, 'watchedOn' | 'created'>): string {
  return `${shownDay(review)}|${review.created}`;
}

/**
 * Viewings of one film, the oldest first: by their days, and one of which the day is not known by when it was written.
 * What was written before such a one was seen before it: that the list shows it under the day of writing says nothing of
 * the viewing.
 */
export function oldestFirst<Viewing extends Pick<Review, 'id' | 'watchedOn' | 'created'>>(
  viewings: readonly Viewing[],
): Viewing[] {
  const order: Viewing[] = [];
  const written = ({ created, id }: Viewing) => `${created}|${id}`;
  for (const viewing of viewings.toSorted((one, other) => (written(one) < written(other) ? -1 : 1))) {
    const { watchedOn: day } = viewing;
    const later = day ? order.findIndex(({ watchedOn }) => watchedOn && watchedOn > day) : -1;
    order.splice(later < 0 ? order.length : later, 0, viewing);
  }
  return order;
}

function shownDay({ watchedOn, created }: Pick<Review, 'watchedOn' | 'created'>): string {
  return watchedOn ?? created.slice(0, 10);
}
