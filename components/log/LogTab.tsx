import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { newestFirst, type Order, parseQuery, termsOf } from '../../lib/query/index.ts';
import { Reminder } from '../backup/Reminder.tsx';
import { t } from '../frame/words.ts';
import { Count } from './Count.tsx';
import { EmptyLog } from './EmptyLog.tsx';
import { FindField } from './FindField.tsx';
import { LogList } from './LogList.tsx';
import { markedWords } from './query-words.ts';
import { SortField } from './SortField.tsx';
import { useHits } from './use-hits.ts';
import { useListKeys } from './use-list-keys.ts';
import { useRemove } from './use-remove.ts';
import { useReviews } from './use-reviews.ts';
import { useSize } from './use-size.ts';
import { useWindow } from './use-window.ts';

type Props = {
  log: Log;
  /** The film of the page the person is on. */
  here: string | undefined;
  open: (reviewId: string) => void;
  edit: (reviewId: string) => void;
  /** Offered where the log is empty, and below the list. */
  another: () => void;
};

/** Rows of a chunk: four stand in the document at once. Their height before they were seen, in pixels. */
const chunk = 25;
const estimate = 76;

/** The log in the popup: find as you type, chips, and the list, all by keyboard. */
export function LogTab({ log, here, open, edit, another }: Props) {
  const [query, ask] = useState('');
  const [order, sort] = useState<Order>(newestFirst);
  const field = useRef<HTMLInputElement>(null);
  const size = useSize(log);
  const { hits, more } = useHits(log, query, order);
  const ids = hits?.ids ?? none;
  const count = hits && !hits.all && query.trim() === '' ? Math.max(size?.reviews ?? 0, ids.length) : ids.length;
  const view = useWindow(count, chunk, estimate);
  const reviews = useReviews(log, ids.slice(view.from, view.to), hits?.read);
  const words = useMemo(() => markedWords(termsOf(parseQuery(query))), [query]);
  const remove = useRemove(log);
  const find = () => field.current?.focus();
  const keys = useListKeys({ ids, reveal: view.reveal, edit, remove, find, leave: find });
  // The first fifty are there at once; the others are asked for when they come near.
  const short = hits !== null && !hits.all && query.trim() === '' && view.to > ids.length;
  useEffect(() => {
    if (short) more(view.to);
  }, [short, more, view.to]);

  if (size?.reviews === 0 && query === '') return <EmptyLog another={another} />;
  return (
    <div class="sheet log">
      <h1 class="hidden">{t('log.title')}</h1>
      <div class="log-head">
        <FindField log={log} text={query} change={ask} field={field} leave={() => keys.go(0)} />
        <div class="log-line">
          <Count hits={hits} size={size?.reviews} />
          <SortField order={order} sort={sort} />
        </div>
      </div>
      <LogList
        ids={ids}
        reviews={reviews}
        view={view}
        chunk={chunk}
        byDay={order.by === 'day'}
        words={words}
        here={here}
        stop={keys.stop}
        open={open}
      />
      <Reminder log={log} />
      {/* Not before the log is known to hold something: an empty one has a button of its own, which would take its place. */}
      {size && (
        <p class="log-foot">
          <button type="button" class="second" onClick={another}>
            {t('film.another')}
          </button>
          <span class="quiet">{t('log.keys')}</span>
        </p>
      )}
    </div>
  );
}

const none: string[] = [];
