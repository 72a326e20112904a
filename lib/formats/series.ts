import type { ReadReview, Row } from './format.ts';

/**
 * A row of a series: left aside, with the review it would be where the person wants series too. Of its keys IMDb's
 * number alone stays: other services count series and films apart, and the same number names another work.
 */
export function asSeries({ film, review, ...rest }: ReadReview): Row {
  const { keys: given = [], ...facts } = film;
  const keys = given.filter((key) => key.startsWith('imdb:'));
  const found = { ...rest, film: { ...facts, ...(keys.length > 0 && { keys }) }, review };
  return { part: rest.part, row: rest.row, skipped: 'series', title: film.title, found };
}
