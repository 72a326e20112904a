import { letters } from '../scales.ts';
import type { Score } from '../score.ts';

/** What letter grades are on a scale of ten, worst first: a blog's usual reading, where a B is an 8. */
const ofTen = [0.5, 1, 2, 3, 4, 4.5, 5, 6, 6.5, 7, 8, 8.5, 9, 9.5, 10];

/** The score on a scale of `best`, not rounded. */
export function scaled({ value, best, as }: Score, to: number): number {
  if (as === 'letters' && best === letters.length) return (ofTen[Math.round(value) - 1] ?? 0) * (to / 10);
  // Multiplied first: 7/10 of 100 is then 70 and not 70.00000000000001.
  return clean((value * to) / best);
}

/** The score on a scale of `best` in steps; ties go up. 0 means that the scale has no such low step. */
export function stepped(score: Score, to: number, step: number): number {
  return clean(Math.min(to, Math.round(clean(scaled(score, to) / step)) * step));
}

/** How well a scale of `to` in steps carries the score. Services know no 0: it stands for "not rated" there. */
export function scoreLoss(
  score: Score | null,
  to: number,
  step: number,
): 'score lost' | 'score rounded' | 'scale changed' | undefined {
  if (!score) return undefined;
  const written = stepped(score, to, step);
  if (written <= 0) return 'score lost';
  if (clean(scaled(score, to)) !== written) return 'score rounded';
  return score.best === to && !score.as ? undefined : 'scale changed';
}

/**
 * The best of the scale that the scores of a table are on, told by them alone. Few above ten among those below are
 * slips of the pen, which make no 8.5 one of a hundred.
 */
export function guessedBest(scores: readonly number[]): number {
  const low = scores.filter((score) => score <= 10);
  const above = scores.length - low.length;
  if (above === 0 || (above <= Math.max(1, scores.length / 10) && above * 2 < scores.length))
    return low.every((score) => score <= 5) ? 5 : 10;
  return scores.every((score) => score <= 20) ? 20 : 100;
}

/** Free of binary dust, to nine decimals. */
function clean(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
