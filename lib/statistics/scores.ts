import type { Scale } from '../scales.ts';
import type { Part } from './part.ts';
import { fractionOf } from './tally.ts';

/** How many reviews have each score, as a fraction of its best. */
export function scoresPart(): Part<Map<number, number>> {
  const scores = new Map<number, number>();
  return {
    add({ reviews }) {
      for (const review of reviews) {
        const fraction = fractionOf(review);
        if (fraction !== null) scores.set(fraction, (scores.get(fraction) ?? 0) + 1);
      }
    },
    result: () => scores,
  };
}

/** Scores above `over` and up to `to`, as fractions of the best; `over` is `null` in the bin that begins at 0. */
export type Bin = { over: number | null; to: number; count: number };

/** How many bins a scale is shown in: a bin a step, or as few as can be told apart. */
const binsOf: Record<Scale['name'], number> = {
  ten: 10,
  halves: 10,
  quarters: 20,
  'ten-decimal': 20,
  hundred: 20,
  letters: 15,
  thumbs: 2,
};

/**
 * The scores in bins of a scale, the worst first. A score of another scale falls into the bin that ends at it or next
 * above it, so that 9 of 10, 4½ of 5 and 90 of 100 stand together. A bin for 0 alone is there where some score is 0.
 */
export function binned(scores: ReadonlyMap<number, number>, { name }: Scale): Bin[] {
  const count = binsOf[name];
  const bins: Bin[] = Array.from({ length: count + 1 }, (_, at) => ({
    over: at === 0 ? null : (at - 1) / count,
    to: at / count,
    count: 0,
  }));
  for (const [fraction, reviews] of scores) {
    // 8.7 / 10 has binary dust that must not lift it over the edge of a bin.
    const bin = bins[Math.max(0, Math.ceil(fraction * count - 1e-9))];
    if (bin) bin.count += reviews;
  }
  const [zero, first, ...rest] = bins;
  if (!zero || !first) return bins;
  // Thumbs are down or up, and a score of 0 is what down means.
  if (name === 'thumbs') return [{ over: null, to: first.to, count: zero.count + first.count }, ...rest];
  return zero.count > 0 ? bins : [first, ...rest];
}
