import type { Row, Skip } from './format.ts';

/** Why a row was left aside that would be a review if the person wants it. */
export type Asked = Extract<Skip, 'series' | 'unsure'>;

/** The rows with what was left aside for these reasons as reviews too. */
export function withFound(rows: readonly Row[], reasons: readonly Skip[]): Row[] {
  return rows.map((row) => ('skipped' in row && row.found && reasons.includes(row.skipped) ? row.found : row));
}
