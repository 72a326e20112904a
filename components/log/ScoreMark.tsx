import { formatValue, type Score } from '../../lib/score.ts';
import { t } from '../frame/words.ts';

/** A score as the lists show it: the value large, of how many small; a dash where there is none. */
export function ScoreMark({ score }: { score: Score | null }) {
  if (!score)
    return (
      <span class="none">
        <span aria-hidden="true">–</span>
        <span class="hidden">{t('review.noScore')}</span>
      </span>
    );
  return (
    <span class="score-mark">
      {formatValue(score)}
      <small>{score.best === 5 ? '★' : score.best === 100 ? '' : `/${score.best}`}</small>
    </span>
  );
}
