import { formatValue, type Score } from './score.ts';

/** A score that is no number, as it is spoken: “A−”, “Thumbs up”, in the words that `thumb` has; `undefined` for a number. */
export function gradeOf(score: Score, thumb: (up: boolean) => string): string | undefined {
  return score.as === 'thumbs' ? thumb(score.value > 0) : score.as && formatValue(score);
}
