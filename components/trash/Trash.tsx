import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  emptyTrash,
  type Log,
  restoreReview,
  rowOf,
  type StoredReview,
  trashDays,
  trashedIds,
} from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { language, plural, t } from '../frame/words.ts';
import { instantInWords } from '../history/act-words.ts';
import { followed, undoOf } from '../history/take-back.ts';
import { ScoreMark } from '../log/ScoreMark.tsx';
import { useTrashed } from '../log/use-reviews.ts';
import { useWindow } from '../log/use-window.ts';

const chunk = 25;
const estimate = 76;
const none: string[] = [];
const day = 24 * 60 * 60 * 1000;

/** What was deleted: each review can be restored for 30 days, or all of them removed for good now. */
export function Trash({ log }: { log: Log }) {
  const notify = useNotify();
  const [ids, setIds] = useState<string[]>();
  useEffect(() => {
    let current = true;
    const read = () => trashedIds(log).then((found) => current && setIds(found), notify.problem);
    read();
    const unlisten = log.listen((news) => news.reviews.length > 0 && read());
    return () => {
      current = false;
      unlisten();
    };
  }, [log, notify]);
  const view = useWindow(ids?.length ?? 0, chunk, estimate);
  const root = useRef<HTMLElement>(null);
  /** What takes the focus once the pressed button has gone away: a neighbour's, or else the heading. */
  const heir = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (heir.current === undefined || document.activeElement !== document.body) return;
    const next = root.current?.querySelector<HTMLElement>(`[data-restores="${CSS.escape(heir.current)}"]`);
    (next ?? root.current?.querySelector<HTMLElement>('h1'))?.focus();
    heir.current = undefined;
  }, [ids]);
  const reviews = useTrashed(log, ids?.slice(view.from, view.to) ?? none);
  const back = (act: string | null) => (act ? undoOf(log, act, notify) : undefined);

  const restore = async (review: StoredReview) => {
    const at = ids?.indexOf(review.id) ?? 0;
    heir.current = ids?.[at + 1] ?? ids?.[at - 1] ?? '';
    const act = await restoreReview(log, review.id);
    notify.say({ said: t('trash.restored', [review.filmLine.title]), undo: back(act), shown: true });
  };
  const empty = async () => {
    const count = ids?.length ?? 0;
    heir.current = '';
    const act = await followed(notify, count, (following) => emptyTrash(log, following));
    if (act === undefined) return;
    notify.say({ said: plural('trash.emptied', count), undo: back(act), shown: true });
  };
  const daysLeft = ({ deleted }: StoredReview) =>
    Math.max(0, trashDays - Math.floor((log.clock().getTime() - Date.parse(deleted ?? '')) / day));
  return (
    <section class="trash" aria-labelledby="trash" ref={root}>
      <div class="trash-head">
        <div>
          <h1 id="trash" tabIndex={-1}>
            {t('trash.title')}
          </h1>
          <p class="lead">{t('trash.lead', [String(trashDays)])}</p>
        </div>
        {ids && ids.length > 0 && (
          <button type="button" class="second" onClick={() => empty().catch(notify.problem)}>
            {t('trash.emptyNow')}
          </button>
        )}
      </div>
      {ids?.length === 0 && <p>{t('trash.empty')}</p>}
      <div ref={view.list as Ref<HTMLDivElement>} style={{ blockSize: `${view.above}px` }} />
      {view.shown.map((at) => (
        <ul key={at} ref={(element) => view.measure(at, element)}>
          {ids?.slice(at * chunk, (at + 1) * chunk).map((id) => {
            const review = reviews.get(id);
            if (!review) return <li key={id} class="coming" />;
            return (
              <li key={id}>
                <ScoreMark score={review.score} />
                <div class="what">
                  <p dir="auto" title={review.filmLine.title}>
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
                  data-restores={review.id}
                  aria-label={t('trash.restoreOf', [review.filmLine.title])}
                  onClick={() => restore(review).catch(notify.problem)}
                >
                  {t('trash.restore')}
                </button>
              </li>
            );
          })}
        </ul>
      ))}
      <div style={{ blockSize: `${view.below}px` }} />
    </section>
  );
}
