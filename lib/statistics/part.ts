import type { Film } from '../film.ts';
import type { Review } from '../review.ts';

/** What is counted of a viewing. */
export type Viewing = Pick<Review, 'id' | 'score' | 'watchedOn' | 'liked' | 'rewatch' | 'tags'>;

/** A film of the log with its viewings, the oldest first: what the statistics are counted from. */
export type Watched = {
  film: Pick<Film, 'title' | 'year' | 'minutes' | 'directors' | 'actors'>;
  reviews: readonly Viewing[];
};

/** A part of the statistics that grows film by film. */
export type Part<T> = {
  /** Counts a film with its reviews; each film is given once. */
  add: (watched: Watched) => void;
  /** What was counted so far. */
  result: () => T;
};
