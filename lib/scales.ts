import type { Score } from './score.ts';

/** A scale people score on: the steps from `min` to `best`, each a score of its own. */
export type Scale = {
  name: 'ten' | 'ten-decimal' | 'halves' | 'quarters' | 'hundred' | 'letters' | 'thumbs';
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
  { name: 'letters', best: 15, step: 1, as: 'letters' },
  { name: 'thumbs', best: 1, step: 1, as: 'thumbs' },
];

/** The letter grades from worst to best: the grade of value 1 stands first. */
export const letters = ['F−', 'F', 'F+', 'D−', 'D', 'D+', 'C−', 'C', 'C+', 'B−', 'B', 'B+', 'A−', 'A', 'A+'] as const;

/** The value, moved to the nearest step of the scale and kept within it; free of binary dust. */
export function onStep(value: number, { best, step }: Scale): number {
  const steps = Math.round(value / step);
  return Math.min(best, Math.max(0, Math.round(steps * step * 100) / 100));
}

/** A score of the scale. */
export function scoreOn(scale: Scale, value: number): Score {
  return { value: onStep(value, scale), best: scale.best, ...(scale.as && { as: scale.as }) };
}

/**
 * The score that the keys typed so far mean on a scale, or `null` where they mean none. Digits set it, a second digit
 * makes 10 (or 87 of 100), and `.` adds a half or opens a decimal: `4.` is 4½ of 5, `8.7` is 8.7 of 10.
 * A digit that does not fit starts anew, so that a slip is mended by typing on.
 */
export function typedScore(typed: string, scale: Scale): Score | null {
  let [whole = '', part] = typed.replace(',', '.').split('.') as [string?, string?];
  while (whole.length > 1 && Number(whole) > scale.best) whole = whole.slice(1);
  if (whole === '' || !/^\d+$/.test(whole) || Number(whole) > scale.best) return null;
  const fraction = part === undefined || scale.step >= 1 ? 0 : part === '' ? 0.5 : Number(`0.${part}`);
  return Number.isNaN(fraction) ? null : scoreOn(scale, Number(whole) + fraction);
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
