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

/** The rows with series as reviews too. */
export function withSeries(rows: readonly Row[]): Row[] {
  return rows.map((row) => ('skipped' in row && row.skipped === 'series' && row.found ? row.found : row));
}
