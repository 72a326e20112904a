import { onStep, type Scale } from '../../lib/scales.ts';
import { formatBest, formatValue, type Score } from '../../lib/score.ts';
import { figure } from './figure.ts';

/** A mean of scores, given as a fraction of the best, on the person's scale: 7.4, B+, 81%. */
export function meanInWords(fraction: number | null, scale: Scale): string {
  if (fraction === null) return '–';
  const value = fraction * scale.best;
  if (scale.as === 'letters') return formatValue({ value: onStep(value, scale), best: scale.best, as: scale.as });
  if (scale.as === 'thumbs') return figure(fraction, { style: 'percent' });
  const digits = scale.best >= 100 ? 0 : 1;
  return figure(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A score of the scale, given as a fraction of the best, as it is written among others of the scale: 9, 4½, B+. */
export function stepInWords(fraction: number, scale: Scale): string {
  const value = Math.round(fraction * scale.best * 100) / 100;
  return formatValue({ value, best: scale.best, ...(scale.as && { as: scale.as }) });
}

/** A score as it was given: 9/10, 4½★, B+. */
export function scoreInWords(score: Score): string {
  return formatValue(score) + formatBest(score);
}
