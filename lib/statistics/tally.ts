import type { Viewing } from './part.ts';

/**
 * Some viewings, counted: how many, of how many films, how many of them have a score, and the sum of these scores as
 * fractions of their best, so that scores of any scale have a mean.
 */
export type Tally = { films: number; viewings: number; scored: number; sum: number };

/** A review's score as a fraction of its best, 0 to 1; `null` where it has none. */
export function fractionOf({ score }: Pick<Viewing, 'score'>): number | null {
  return score && score.value / score.best;
}

/** Nothing counted yet. */
export const noTally = (): Tally => ({ films: 0, viewings: 0, scored: 0, sum: 0 });

/** Counts viewings of one more film. */
export function countFilm(tally: Tally, reviews: readonly Viewing[]): void {
  tally.films++;
  for (const review of reviews) countViewing(tally, review);
}

/** Counts viewings of one more film under each name (a tag, a month) that `namesOf` gives them. */
export function countUnder<K>(
  tallies: Map<K, Tally>,
  reviews: readonly Viewing[],
  namesOf: (review: Viewing) => Iterable<K>,
): void {
  const counted = reviews.length > 1 ? new Set<K>() : undefined;
  for (const review of reviews) {
    for (const name of namesOf(review)) {
      const tally = tallies.get(name) ?? noTally();
      tallies.set(name, tally);
      countViewing(tally, review);
      if (counted?.has(name)) continue;
      counted?.add(name);
      tally.films++;
    }
  }
}

function countViewing(tally: Tally, review: Viewing): void {
  tally.viewings++;
  const fraction = fractionOf(review);
  if (fraction === null) return;
  tally.scored++;
  tally.sum += fraction;
}

/** The mean score as a fraction, 0 to 1; `null` where nothing has a score. */
export function meanOf({ scored, sum }: Tally): number | null {
  return scored === 0 ? null : sum / scored;
}

/** Two tallies as one. Films are counted once each only where the two have none in common. */
export function joined(one: Tally, other: Tally): Tally {
  return {
    films: one.films + other.films,
    viewings: one.viewings + other.viewings,
    scored: one.scored + other.scored,
    sum: one.sum + other.sum,
  };
}
