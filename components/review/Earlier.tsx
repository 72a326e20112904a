import type { Review } from '../../lib/review.ts';
import type { Score } from '../../lib/score.ts';
import { t } from '../frame/words.ts';
import { dayInWords } from './ReviewView.tsx';
import { ScoreShown } from './ScoreShown.tsx';
import { useSettings } from './use-settings.ts';

/** The scores of earlier viewings, the latest first; only after the new one is set, if the person likes it so. */
export function Earlier({ reviews, score }: { reviews: readonly Review[]; score: Score | undefined }) {
  const { earlierScore } = useSettings();
  const scored = reviews.filter((review) => review.score).reverse();
  if (scored.length === 0) return null;
  if (earlierScore === 'after mine' && !score) return <p class="quiet earlier">{t('review.earlierHidden')}</p>;
  return (
    <p class="quiet earlier">
      {t('review.earlier')}{' '}
      {scored.slice(0, 5).map((review, at) => (
        <>
          {at > 0 && ' · '}
          <bdi>
            {review.score && <ScoreShown score={review.score} />}
            {review.watchedOn && ` (${dayInWords(review.watchedOn, 'medium')})`}
          </bdi>
        </>
      ))}
    </p>
  );
}
