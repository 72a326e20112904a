import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  emptyTrash,
  type Log,
  restoreReview,
  rowOf,
  type StoredReview,
  trashDays,
  trashed,
  undo,
} from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { language, plural, t } from '../frame/words.ts';
import { instantInWords } from '../history/act-words.ts';
import { ScoreMark } from '../log/ScoreMark.tsx';
import { useWindow } from '../log/use-window.ts';

const chunk = 25;
const estimate = 76;
const day = 24 * 60 * 60 * 1000;

/** What was deleted: each review can be restored for 30 days, or all of them removed for good now. */
export function Trash({ log }: { log: Log }) {
  const notify = useNotify();
  const [reviews, setReviews] = useState<StoredReview[]>();
  useEffect(() => {
    let current = true;
    const read = () => trashed(log).then((found) => current && setReviews(found), notify.problem);
    read();
    const unlisten = log.listen((news) => news.reviews.length > 0 && read());
    return () => {
      current = false;
      unlisten();
    };
  }, [log, notify]);
  const view = useWindow(reviews?.length ?? 0, chunk, estimate);
  const back = (act: string | null) => (act ? () => void undo(log, act).catch(notify.problem) : undefined);

  const restore = async (review: StoredReview) => {
    const act = await restoreReview(log, review.id);
    notify.say({ said: t('trash.restored', [review.filmLine.title]), undo: back(act), shown: true });
  };
  const empty = async () => {
    const act = await emptyTrash(log);
    notify.say({ said: plural('trash.emptied', reviews?.length ?? 0), undo: back(act), shown: true });
  };
  const daysLeft = ({ deleted }: StoredReview) =>
    Math.max(0, trashDays - Math.floor((log.clock().getTime() - Date.parse(deleted ?? '')) / day));
  return (
    <section class="trash" aria-labelledby="trash">
      <div class="trash-head">
        <div>
          <h1 id="trash">{t('trash.title')}</h1>
          <p class="lead">{t('trash.lead', [String(trashDays)])}</p>
        </div>
        {reviews && reviews.length > 0 && (
          <button type="button" class="second" onClick={() => empty().catch(notify.problem)}>
            {t('trash.emptyNow')}
          </button>
        )}
      </div>
      {reviews?.length === 0 && <p>{t('trash.empty')}</p>}
      <div ref={view.list as Ref<HTMLDivElement>} style={{ blockSize: `${view.above}px` }} />
      {view.shown.map((at) => (
        <ul key={at} ref={(element) => view.measure(at, element)}>
          {reviews?.slice(at * chunk, (at + 1) * chunk).map((review) => (
            <li key={review.id}>
              <ScoreMark score={review.score} />
              <div class="what">
                <p dir="auto">
                  <b>{review.filmLine.title}</b> <span class="quiet">{review.filmLine.year}</span>
                </p>
                <p class="quiet" dir="auto">
                  {rowOf(review).line}
                </p>
                <p class="quiet">
                  {t('trash.deletedOn', [instantInWords(review.deleted ?? review.changed, language())])} ·{' '}
                  {plural('trash.days', daysLeft(review))}
                </p>
              </div>
              <button
                type="button"
                class="second"
                aria-label={t('trash.restoreOf', [review.filmLine.title])}
                onClick={() => restore(review).catch(notify.problem)}
              >
                {t('trash.restore')}
              </button>
            </li>
          ))}
        </ul>
      ))}
      <div style={{ blockSize: `${view.below}px` }} />
    </section>
  );
}
