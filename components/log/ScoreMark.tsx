import type { Score } from '../../lib/score.ts';
import { t } from '../frame/words.ts';
import { ScoreShown } from '../review/ScoreShown.tsx';

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
      <ScoreShown score={score} />
    </span>
  );
}
