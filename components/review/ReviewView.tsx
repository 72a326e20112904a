import type { Review } from '../../lib/review.ts';
import { Icon } from '../frame/Icon.tsx';
import { language, t } from '../frame/words.ts';
import { Body } from './Body.tsx';
import { ScoreShown } from './ScoreShown.tsx';

/** A calendar day in the person's own way of writing it. */
export function dayInWords(day: string, style: 'long' | 'medium' = 'long'): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const noon = new Date(2000, month - 1, date, 12);
  noon.setFullYear(year);
  return new Intl.DateTimeFormat(language(), { dateStyle: style }).format(noon);
}

/** A review as it is read: the score, the TL;DR, the words, and when it was seen. `veiled` keeps the scores back. */
export function ReviewView({ review, veiled = false }: { review: Review; veiled?: boolean }) {
  const aspects = veiled ? [] : Object.entries(review.aspects);
  const marks = [
    review.watchedOn ? dayInWords(review.watchedOn) : t('review.noDay'),
    review.venue,
    review.rewatch ? t('log.rewatched') : '',
    review.spoilers ? t('review.spoilers') : '',
    ...review.tags.map((tag) => `#${tag}`),
  ].filter(Boolean);
  return (
    <article class="review-view">
      {review.score && !veiled && (
        <p class="read-score">
          <span class="hidden">{t('review.score')} </span>
          <ScoreShown score={review.score} />
          {review.liked && (
            <span class="heart">
              <Icon name="heart" filled />
              <span class="hidden">{t('log.liked')}</span>
            </span>
          )}
        </p>
      )}
      {!review.score && !review.tldr && !review.body && <p>{t('review.unwritten')}</p>}
      {review.tldr && (
        <p class="read-tldr" dir="auto">
          {review.tldr}
        </p>
      )}
      {review.body && <Body text={review.body} />}
      {aspects.length > 0 && (
        <dl class="read-aspects">
          {aspects.map(([name, score]) => (
            <div key={name}>
              <dt dir="auto">{name}</dt>
              <dd>
                <ScoreShown score={score} />
              </dd>
            </div>
          ))}
        </dl>
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
