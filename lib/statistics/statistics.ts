import type { Day } from '../day.ts';
import type { Rescored } from './rescored.ts';
import type { Tally } from './tally.ts';

/** A month as a number that can be counted with: 12 × year + month, January being 0. */
export type MonthNumber = number;

/** Something with a name that has viewings: a person, a tag. */
export type Named = { name: string; tally: Tally };

/** What a log says of its person: counted in one pass, from nothing but films and reviews. */
export type Statistics = {
  /** Every viewing of the log. */
  all: Tally;
  liked: number;
  /** Viewings marked as a rewatch. */
  rewatches: number;
  /** Running time of all viewings whose film's is known. */
  minutes: number;
  /** How many reviews have each score, as a fraction of its best (0 to 1). */
  scores: ReadonlyMap<number, number>;
  /** By the film's year of release, where known. */
  years: ReadonlyMap<number, Tally>;
  /** By the month of viewing, where known. A film seen in two months is counted in both. */
  months: ReadonlyMap<MonthNumber, Tally>;
  /** How many viewings each day had. */
  days: ReadonlyMap<Day, number>;
  /** By name, folded as the log's search folds it. */
  directors: ReadonlyMap<string, Named>;
  actors: ReadonlyMap<string, Named>;
  tags: ReadonlyMap<string, Named>;
  rescored: Rescored;
};
