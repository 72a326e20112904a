import { lineOf } from '../../lib/log/log.ts';
import type { Review } from '../../lib/review.ts';
import { t } from '../frame/words.ts';
import { dayInWords } from './ReviewView.tsx';
import { ScoreShown } from './ScoreShown.tsx';

/** As much of the first words as tells one review from another, in characters. */
const most = 80;

type Props = {
  review: Pick<Review, 'score' | 'watchedOn' | 'tldr' | 'body'>;
  /** The score is kept back. */
  veiled?: boolean;
};

/** A review among others, in one line: its score, the day of the viewing and its first words. */
export function ReviewLine({ review, veiled = false }: Props) {
  const words = lineOf(review);
  const letters = [...words];
  return (
    <>
      {review.score && !veiled && (
        <>
          <bdi>
            <ScoreShown score={review.score} />
          </bdi>
          {' · '}
        </>
      )}
      <bdi>{review.watchedOn ? dayInWords(review.watchedOn, 'medium') : t('review.noDay')}</bdi>
      {words && ' · '}
      {words && <bdi>{letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : words}</bdi>}
    </>
  );
}
