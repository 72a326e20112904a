import { gradeOf } from '../../lib/grade.ts';
import { formatValue, type Score } from '../../lib/score.ts';
import { t } from '../frame/words.ts';

/** A score as it is spoken: “4½ out of 5”, “B+”, “Thumbs up”; “No score” where there is none. */
export function spokenScore(score: Score | null | undefined): string {
  if (!score) return t('review.noScore');
  const grade = gradeOf(score, (up) => t(up ? 'scale.up' : 'scale.down'));
  return grade ?? t('review.scoreOf', [formatValue(score), String(score.best)]);
}
