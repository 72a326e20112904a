import { formatValue, type Score } from './score.ts';

/** A message in the person's language: the name it has for the browser, and what stands for `$1` and on. */
export type Words = (name: string, values?: string[]) => string;

/** A score that is no number, as it is spoken: “A−”, “Thumbs up”; `undefined` for a number. */
export function gradeOf(score: Score, t: Words): string | undefined {
  if (score.as === 'thumbs') return t(score.value > 0 ? 'scale_up' : 'scale_down');
  return score.as && formatValue(score);
}
