import { useEffect, useRef, useState } from 'preact/hooks';
import { deleteReview, type Log, type StoredReview, undo } from '../../lib/log/log.ts';
import { focusNext } from '../frame/focus-next.ts';
import { useNotify } from '../frame/notify.ts';
import { plural, t } from '../frame/words.ts';
import { ShareToggle } from '../share/ShareToggle.tsx';
import { dayInWords, ReviewView } from './ReviewView.tsx';
import { ScoreShown } from './ScoreShown.tsx';
import { useSettings } from './use-settings.ts';

type Props = {
  log: Log;
  /** Of one film, the oldest viewing first; at least one. */
  reviews: StoredReview[];
  edit: (review: StoredReview) => void;
  /** Add another viewing. */
  again: () => void;
  /** The focus goes to the Edit button of the review of this id, or of the newest one: after what ended the form. */
  focus: string | boolean;
};

/** What the person already said of a film: every viewing, the newest first. */
export function Reviews({ log, reviews, edit, again, focus }: Props) {
  const notify = useNotify();
  const { earlierScore } = useSettings();
  const [asked, ask] = useState(focus !== false);
  const veiled = earlierScore === 'after mine' && !asked && reviews.some(({ score }) => score);
  const newestFirst = reviews.toReversed();
  const meant = newestFirst.find(({ id }) => id === focus) ?? newestFirst[0];
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The film stays in sight above the first one.
    if (focus) button.current?.focus({ preventScroll: meant === newestFirst[0] });
  }, [focus]);
  const remove = async (review: StoredReview) => {
    try {
      const act = await deleteReview(log, review.id);
      const undone = act ? () => undo(log, act).catch(notify.problem) : undefined;
      notify.say({ said: t('review.deleted', [review.filmLine.title]), undo: undone });
      focusNext();
    } catch (error) {
      notify.problem(error);
    }
  };
  return (
    <div class="reviews">
      {veiled && (
        <p class="quiet">
          {t('review.earlierHidden')}{' '}
          <button type="button" class="link" onClick={() => ask(true)}>
            {t('review.showScore')}
          </button>
        </p>
      )}
      {reviews.length > 1 && (
        <section aria-label={plural('review.viewings', reviews.length)}>
          <p class="quiet">{plural('review.viewings', reviews.length)}</p>
          {!veiled && <Viewings reviews={reviews} />}
        </section>
      )}
      {newestFirst.map((review, at) => (
        <section key={review.id}>
          <ReviewView review={review} veiled={veiled} />
          <div class="actions">
            <button ref={review === meant ? button : null} type="button" class="second" onClick={() => edit(review)}>
              {t('review.edit')}
            </button>
            {at === 0 && (
              <button type="button" class="second" onClick={again}>
                {t('review.again')}
              </button>
            )}
            <button type="button" class="second" onClick={() => remove(review)}>
              {t('review.delete')}
            </button>
            <ShareToggle log={log} review={review} />
          </div>
        </section>
      ))}
    </div>
  );
}

/** All viewings in a row, the oldest first: each score over its day. */
function Viewings({ reviews }: { reviews: readonly StoredReview[] }) {
  return (
    <ol class="viewings">
      {reviews.map((review) => (
        <li key={review.id}>
          {review.score ? <ScoreShown score={review.score} /> : <span>{t('review.noScore')}</span>}
          <span class="quiet">{review.watchedOn ? dayInWords(review.watchedOn, 'medium') : t('review.noDay')}</span>
        </li>
      ))}
    </ol>
  );
}
