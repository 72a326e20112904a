import type { Row } from '../formats/index.ts';

/** What the reviews of a file do not say: in how many each is missing. */
export type Gaps = { score: number; day: number; words: number; directors: number };

/** Counts what a file could not carry, or what nobody wrote in it. */
export function gapsOf(rows: readonly Row[]): Gaps {
  const gaps: Gaps = { score: 0, day: 0, words: 0, directors: 0 };
  for (const row of rows) {
    if ('skipped' in row) continue;
    const { film, review } = row;
    if (!review.score) gaps.score++;
    if (!review.watchedOn) gaps.day++;
    if (!review.tldr && !review.body) gaps.words++;
    if (!film.directors?.length) gaps.directors++;
  }
  return gaps;
}
