import type { ReadReview } from '../formats/format.ts';
import type { ReviewFacts } from '../review.ts';
import { isScore, type Score } from '../score.ts';

/** Years and minutes that the log and our own files hold: whole numbers up to this. */
const most = 100_000;

/** A row without the numbers and scores that no log can hold, whatever its format let through. */
export function soundRow(row: ReadReview): ReadReview {
  const { film, review } = row;
  const { year, minutes, ...others } = film;
  return {
    ...row,
    film: { ...others, ...(isCount(year) && { year }), ...(isCount(minutes) && { minutes }) },
    review: soundReview(review),
  };
}

function soundReview({ score, aspects, ...others }: ReviewFacts): ReviewFacts {
  const parts = Object.entries(aspects ?? {}).flatMap(([name, part]) => {
    const sound = soundScore(part);
    return sound ? [[name, sound] as const] : [];
  });
  const sound = soundScore(score);
  return { ...others, ...(sound && { score: sound }), ...(parts.length > 0 && { aspects: Object.fromEntries(parts) }) };
}

/** The score of its own fields alone. */
function soundScore(score: Score | undefined): Score | undefined {
  if (!isScore(score)) return undefined;
  const { value, best, as } = score;
  return { value, best, ...(as && { as }) };
}

function isCount(number: number | undefined): boolean {
  return Number.isInteger(number) && (number as number) >= 0 && (number as number) <= most;
}
