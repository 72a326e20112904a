/**
 * A score as it was given: 9 of 10, 4.5 of 5. `as` names a scale that `value` and `best` alone do not tell.
 * An absent score is no score, never 0.
 */
export type Score = { value: number; best: number; as?: 'letters' | 'thumbs' };

/** The letter grades from worst to best: the grade of value 1 stands first. */
export const letters = ['F−', 'F', 'F+', 'D−', 'D', 'D+', 'C−', 'C', 'C+', 'B−', 'B', 'B+', 'A−', 'A', 'A+'] as const;

const fractions: Record<string, string> = { '0.25': '¼', '0.5': '½', '0.75': '¾' };

/** The value as people write it: 9, 4½, 8.7, B+, 👍. `best` decides whether a fraction is drawn (stars) or decimal. */
export function formatValue({ value, best, as }: Score): string {
  if (as === 'thumbs') return value * 2 >= best ? '👍' : '👎';
  const grade = as === 'letters' && best === letters.length && letters[Math.round(value) - 1];
  if (grade) return grade;
  const whole = Math.trunc(value);
  const part = fractions[String(Math.round((value - whole) * 100) / 100)];
  if (best === 5 && part) return whole === 0 ? part : `${whole}${part}`;
  return String(Math.round(value * 100) / 100);
}

/** What stands small after the value, so that the scale is seen: `/10`, `★`; nothing where the value itself tells it. */
export function formatBest({ best, as }: Score): string {
  if (as) return '';
  return best === 5 ? '★' : best === 100 ? '' : `/${best}`;
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
