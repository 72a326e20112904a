import type { Named } from './statistics.ts';
import { meanOf } from './tally.ts';
import { top } from './top.ts';

const byName = (one: Named, other: Named) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);

/** Those with the most viewings, then the most films. */
export function mostSeen(all: Iterable<Named>, count: number): Named[] {
  return top(
    all,
    count,
    (one, other) =>
      other.tally.viewings - one.tally.viewings || other.tally.films - one.tally.films || byName(one, other),
  );
}

/** Those with the best mean score among who has at least `atLeast` scored viewings; of equals the one scored more often. */
export function bestLiked(all: Iterable<Named>, atLeast: number, count: number): Named[] {
  const enough = (function* () {
    for (const each of all) if (each.tally.scored >= Math.max(1, atLeast)) yield each;
  })();
  return top(
    enough,
    count,
    (one, other) =>
      (meanOf(other.tally) ?? 0) - (meanOf(one.tally) ?? 0) ||
      other.tally.scored - one.tally.scored ||
      byName(one, other),
  );
}
