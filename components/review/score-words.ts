import { formatValue, type Score } from '../../lib/score.ts';
import { t } from '../frame/words.ts';

/** A score as it is spoken: “4½ out of 5”, “B+”, “Thumbs up”; “No score” where there is none. */
export function spokenScore(score: Score | null | undefined): string {
  if (!score) return t('review.noScore');
  if (score.as === 'thumbs') return t(score.value > 0 ? 'scale.up' : 'scale.down');
  if (score.as === 'letters') return formatValue(score);
  return t('review.scoreOf', [formatValue(score), String(score.best)]);
}
