import type { Review } from '../../lib/review.ts';
import { formatValue } from '../../lib/score.ts';
import { Icon } from '../frame/Icon.tsx';
import { language, t } from '../frame/words.ts';

/** A calendar day in the person's own way of writing it. */
export function dayInWords(day: string, style: 'long' | 'medium' = 'long'): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const noon = new Date(2000, month - 1, date, 12);
  noon.setFullYear(year);
  return new Intl.DateTimeFormat(language(), { dateStyle: style }).format(noon);
}

/** A review as it is read: the score, the TL;DR, the words, and when it was seen. */
export function ReviewView({ review }: { review: Review }) {
  const marks = [
    review.watchedOn ? dayInWords(review.watchedOn) : t('review.noDay'),
    review.venue,
    review.rewatch ? t('log.rewatched') : '',
    review.spoilers ? t('review.spoilers') : '',
    ...review.tags.map((tag) => `#${tag}`),
  ].filter(Boolean);
  return (
    <article class="review-view">
      {review.score && (
        <p class="read-score">
          <span class="hidden">{t('review.score')} </span>
          {formatValue(review.score)}
          <small>/{review.score.best}</small>
          {review.liked && (
            <span class="heart">
              <Icon name="heart" filled />
              <span class="hidden">{t('log.liked')}</span>
            </span>
          )}
        </p>
      )}
      {review.tldr && (
        <p class="read-tldr" dir="auto">
          {review.tldr}
        </p>
      )}
      {review.body && (
        <div class="read-body" dir="auto">
          {review.body}
        </div>
      )}
      <p class="quiet">
        {marks.map((mark, at) => (
          <>
            {at > 0 && ' · '}
            <bdi>{mark}</bdi>
          </>
        ))}
      </p>
    </article>
  );
}
