import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';
import { type FirstScreen, firstScreen, type Log, rowOf } from '../../lib/log/log.ts';
import { newestFirst, type Order, parseQuery, termsOf } from '../../lib/query/index.ts';
import { useLater } from '../frame/use-later.ts';
import { t } from '../frame/words.ts';
import { Count } from './Count.tsx';
import { EmptyLog } from './EmptyLog.tsx';
import { FindField } from './FindField.tsx';
import { LogList } from './LogList.tsx';
import { markedWords } from './query-words.ts';
import { SortField } from './SortField.tsx';
import { useFirstScreen } from './use-first-screen.ts';
import { useFocusAfter } from './use-focus-after.ts';
import { useHits } from './use-hits.ts';
import { useListKeys } from './use-list-keys.ts';
import { useRemove } from './use-remove.ts';
import { useReviews } from './use-reviews.ts';
import { useSize } from './use-size.ts';
import { useWindow } from './use-window.ts';

type Props = {
  /** Absent until it is open: what is kept of it is shown meanwhile. */
  log: Log | undefined;
  /** The page the person is on is about no film. */
  noFilm?: boolean;
  /** The film of the page the person is on. */
  here: string | undefined;
  open: (reviewId: string) => void;
  edit: (reviewId: string) => void;
  /** Offered where the log is empty, and below the list. */
  another: () => void;
  /** The newest rows, as they are kept outside the log. */
  kept?: () => Promise<FirstScreen | null>;
};

const loadReminder = () => import('../backup/Reminder.tsx').then((module) => module.Reminder);

// Asked for before anything is drawn.
let early: Promise<FirstScreen | null> | null = firstScreen(browser.storage.local);
const keptHere = () => {
  const asked = early ?? firstScreen(browser.storage.local);
  early = null;
  return asked;
};

/** Rows of a chunk: four stand in the document at once. Their height before they were seen, in pixels. */
const chunk = 25;
const estimate = 76;

/** The log in the popup: find as you type, chips, and the list, all by keyboard. */
export function LogTab({ log, noFilm, here, open, edit, another, kept = keptHere }: Props) {
  const [query, ask] = useState('');
  const [order, sort] = useState<Order>(newestFirst);
  const field = useRef<HTMLInputElement>(null);
  const size = useSize(log);
  const { hits, more } = useHits(log, query, order);
  // A cold log takes its time to open and answer: until then what it showed last is shown.
  const newest = query === '' && order.by === 'day' && order.descending;
  const first = useFirstScreen(kept, hits === null && newest);
  const shown = hits ?? first?.hits ?? null;
  const known = size?.reviews ?? first?.reviews;
  const ids = shown?.ids ?? none;
  const count = shown && !shown.all ? Math.max(known ?? 0, ids.length) : ids.length;
  const view = useWindow(count, chunk, estimate);
  const reviews = useReviews(log, hits ? ids.slice(view.from, view.to) : none, hits?.read);
  const rowShown = (id: string) => {
    const review = reviews.get(id);
    return review ? rowOf(review) : first?.rows.get(id);
  };
  const words = useMemo(() => markedWords(termsOf(parseQuery(query))), [query]);
  const Reminder = useLater(hits !== null, loadReminder);
  const remove = useRemove(log);
  const find = () => field.current?.focus();
  const keys = useListKeys({ ids, reveal: view.reveal, edit, remove, find, leave: find });
  // The first fifty are there at once; the others are asked for when they come near.
  const short = hits !== null && !hits.all && view.to > ids.length;
  useEffect(() => {
    if (short) more(view.to);
  }, [short, more, view.to]);

  const empty = size?.reviews === 0 && query === '';
  useFocusAfter(size && empty);

  if (empty) return <EmptyLog noFilm={noFilm} another={another} />;
  return (
    <div class="sheet log">
      <h1 class="hidden">{t('log.title')}</h1>
      <div class="log-head">
        {noFilm && <p class="quiet">{t('film.none')}</p>}
        <FindField log={log} text={query} change={ask} field={field} leave={() => keys.go(0)} />
        <div class="log-line">
          <Count hits={shown} size={known} />
          <SortField order={order} sort={sort} />
        </div>
      </div>
      <LogList
        ids={ids}
        rowOf={rowShown}
        view={view}
        chunk={chunk}
        byDay={order.by === 'day'}
        words={words}
        here={here}
        stop={keys.stop}
        open={open}
      />
      {log && Reminder && <Reminder log={log} />}
      {/* Not before the log is known to hold something: an empty one has a button of its own, which would take its place. */}
      {size && (
        <p class="log-foot">
          <button type="button" class="second" onClick={another}>
            {t(noFilm ? 'film.byTitle' : 'film.another')}
          </button>
          <span class="quiet">{t('log.keys')}</span>
        </p>
      )}
    </div>
  );
}

const none: string[] = [];
