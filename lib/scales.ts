import { letters, type Score } from './score.ts';

export { letters } from './score.ts';

/** A scale people score on: the steps from `min` (0, where absent) to `best`, each a score of its own. */
export type Scale = {
  name: 'ten' | 'ten-decimal' | 'halves' | 'quarters' | 'hundred' | 'letters' | 'thumbs';
  min?: number;
  best: number;
  step: number;
  as?: Score['as'];
};

/** Every scale on offer; the first is the one until the person picks. */
export const scales: readonly Scale[] = [
  { name: 'ten', best: 10, step: 1 },
  { name: 'halves', best: 5, step: 0.5 },
  { name: 'quarters', best: 5, step: 0.25 },
  { name: 'ten-decimal', best: 10, step: 0.1 },
  { name: 'hundred', best: 100, step: 1 },
  { name: 'letters', min: 1, best: 15, step: 1, as: 'letters' },
  { name: 'thumbs', best: 1, step: 1, as: 'thumbs' },
];

/** The value, moved to the nearest step of the scale and kept within it; free of binary dust. */
export function onStep(value: number, { min = 0, best, step }: Scale): number {
  const steps = Math.round(value / step);
  return Math.min(best, Math.max(min, Math.round(steps * step * 100) / 100));
}

/** A score of the scale. */
export function scoreOn(scale: Scale, value: number): Score {
  return { value: onStep(value, scale), best: scale.best, ...(scale.as && { as: scale.as }) };
}

/**
 * A score as it would be on another scale, for showing only: what is stored stays as it was given. A score of that
 * scale stays the very same, and a higher one is never shown as the lower.
 */
export function convert(score: Score, to: Scale): Score {
  if (score.best === to.best && score.as === to.as) return score;
  return scoreOn(to, (score.value / score.best) * to.best);
}

/** The scale without its steps' names: what is typed on letters is out of ten, where a 9 is an A. */
const typedAs = (scale: Scale): Scale => (scale.as === 'letters' ? { name: 'ten', best: 10, step: 1 } : scale);

/**
 * The score that the keys typed so far mean on a scale, or `null` where they mean none. Digits set it, a second digit
 * makes 10 (or 87 of 100), and `.` adds a half or opens a decimal: `4.` is 4½ of 5, `8.7` is 8.7 of 10.
 * A digit that does not fit starts anew, so that a slip is mended by typing on.
 */
export function typedScore(typed: string, on: Scale): Score | null {
  const scale = typedAs(on);
  let [whole = '', part] = typed.replace(',', '.').split('.') as [string?, string?];
  while (whole.length > 1 && Number(whole) > scale.best) whole = whole.slice(1);
  if (whole === '' || !/^\d+$/.test(whole) || Number(whole) > scale.best) return null;
  const fraction = part === undefined || scale.step >= 1 ? 0 : part === '' ? 0.5 : Number(`0.${part}`);
  return Number.isNaN(fraction) ? null : convert(scoreOn(scale, Number(whole) + fraction), on);
}

/** The letter grade that a key means beside the one there is: a to d and f set it, `+` and `-` raise and lower it. */
export function typedGrade(key: string, score: Score | undefined, scale: Scale): Score | null {
  if (scale.as !== 'letters') return null;
  const plain = (letters as readonly string[]).indexOf(key.toUpperCase());
  if (plain >= 0) return scoreOn(scale, plain + 1);
  const step = key === '+' ? 1 : key === '-' || key === '−' ? -1 : 0;
  return step && score ? scoreOn(scale, score.value + step) : null;
}

/** The scale on which a score is shown and edited: its own, whatever the person prefers now. */
export function scaleFor(score: Score | null, preferred: Scale): Scale {
  if (!score) return preferred;
  const fits = (scale: Scale) =>
    scale.best === score.best && scale.as === score.as && onStep(score.value, scale) === score.value;
  return (
    [preferred, ...scales].find(fits) ?? {
      name: preferred.name,
      best: score.best,
      step: 0.01,
      ...(score.as && { as: score.as }),
    }
  );
}
