/**
 * A score as it was given: 9 of 10, 4.5 of 5. `as` names a scale that `value` and `best` alone do not tell.
 * An absent score is no score, never 0.
 */
export type Score = { value: number; best: number; as?: 'letters' | 'thumbs' };

const fractions: Record<string, string> = { '0.25': '¼', '0.5': '½', '0.75': '¾' };

/** The value as people write it: 9, 4½, 8.7. `best` decides whether a fraction is drawn (stars) or decimal. */
export function formatValue({ value, best }: Score): string {
  const whole = Math.trunc(value);
  const part = fractions[String(Math.round((value - whole) * 100) / 100)];
  if (best === 5 && part) return whole === 0 ? part : `${whole}${part}`;
  return String(Math.round(value * 100) / 100);
}

/** The score as a fraction in plain text, exact and dot-decimal: `9/10`, `4.5/5`. */
export function formatScore({ value, best }: Score): string {
  return `${value}/${best}`;
}

/** Whether a value from outside is a score: finite, within 0 and a best of 1 to 1000. */
export function isScore(value: unknown): value is Score {
  if (typeof value !== 'object' || value === null) return false;
  const { value: given, best, as } = value as Partial<Score>;
  if (as !== undefined && as !== 'letters' && as !== 'thumbs') return false;
  return (
    Number.isFinite(given) && Number.isFinite(best) && best! >= 1 && best! <= 1000 && given! >= 0 && given! <= best!
  );
}
