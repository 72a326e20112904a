import type { Score } from '../score.ts';
import type { Part } from './part.ts';
import { fractionOf } from './tally.ts';
import { addToTop } from './top.ts';

/**
 * A film that was scored more than once: its first score and its last, how far apart they are as fractions, and the
 * ids of its reviews.
 */
export type Change = { title: string; year: number | null; first: Score; last: Score; by: number; ids: string[] };

/** How many films of each direction are kept by name. */
export const keptChanges = 50;

/** What became of scores when films were seen again. */
export type Rescored = {
  /** How many films got a better last score than their first, the same, a worse one. */
  rose: number;
  same: number;
  fell: number;
  /** The sums of the first and of the last scores of these films, as fractions. */
  firstSum: number;
  lastSum: number;
  /** The films whose score rose or fell most, and some whose stayed; the largest change first. */
  films: { rose: Change[]; same: Change[]; fell: Change[] };
};

/** Scores that are one as people see them: 8.7 of 10 and 87 of 100 differ by binary dust alone. */
const dust = 1e-9;

/** The first and the last score of every film that was scored more than once. */
export function rescoredPart(): Part<Rescored> {
  const found: Rescored = {
    rose: 0,
    same: 0,
    fell: 0,
    firstSum: 0,
    lastSum: 0,
    films: { rose: [], same: [], fell: [] },
  };
  return {
    add({ film, reviews }) {
      const scored = reviews.filter(({ score }) => score !== null);
      const [first, last] = [scored[0], scored.at(-1)];
      if (scored.length < 2 || !first?.score || !last?.score) return;
      const [before, after] = [fractionOf(first) ?? 0, fractionOf(last) ?? 0];
      const by = after - before;
      const way = by > dust ? 'rose' : by < -dust ? 'fell' : 'same';
      found[way]++;
      found.firstSum += before;
      found.lastSum += after;
      const change = {
        title: film.title,
        year: film.year,
        first: first.score,
        last: last.score,
        by,
        ids: reviews.map(({ id }) => id),
      };
      addToTop(found.films[way], change, keptChanges, (one, other) =>
        way === 'same' ? 0 : Math.abs(other.by) - Math.abs(one.by),
      );
    },
    result: () => found,
  };
}
