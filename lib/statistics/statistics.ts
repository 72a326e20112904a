import type { Day } from '../day.ts';
import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import type { Rescored } from './rescored.ts';
import type { Tally } from './tally.ts';

/** What is counted of a viewing. */
export type Viewing = Pick<Review, 'id' | 'score' | 'watchedOn' | 'liked' | 'rewatch' | 'tags'>;

/** A film of the log with its viewings, the oldest first: what the statistics are counted from. */
export type Watched = {
  film: Pick<Film, 'title' | 'year' | 'minutes' | 'directors' | 'actors'>;
  reviews: readonly Viewing[];
};

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

/** A part of the statistics that grows film by film. */
export type Part<T> = {
  /** Counts a film with its reviews; each film is given once. */
  add: (watched: Watched) => void;
  /** What was counted so far. */
  result: () => T;
};
