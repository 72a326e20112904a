import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { parseQuery, termsOf } from '../../lib/query/index.ts';
import { t } from '../frame/words.ts';
import { BulkBar } from './BulkBar.tsx';
import { Count } from './Count.tsx';
import { EmptyLog } from './EmptyLog.tsx';
import { FilmList } from './FilmList.tsx';
import { FindField } from './FindField.tsx';
import { Inside } from './Inside.tsx';
import { LogTable, rowHeight } from './LogTable.tsx';
import { firstLook } from './look.ts';
import { PosterWall } from './PosterWall.tsx';
import { markedWords } from './query-words.ts';
import { ShapeField } from './ShapeField.tsx';
import { SortField } from './SortField.tsx';
import { useQueryInAddress } from './use-address.ts';
import { useFocusAfter } from './use-focus-after.ts';
import { useHits } from './use-hits.ts';
import { useListKeys } from './use-list-keys.ts';
import { useLook } from './use-look.ts';
import { useRemove } from './use-remove.ts';
import { useReviews } from './use-reviews.ts';
import { useSelection } from './use-selection.ts';
import { useSize } from './use-size.ts';
import { usePostersAcross } from './use-width.ts';
import { useWindow } from './use-window.ts';
import { Views } from './Views.tsx';

/** The log at full width: a table, posters or films, to be searched, selected, changed and read. */
export function LogPage({ log, another }: { log: Log; another: () => void }) {
  const [query, ask] = useQueryInAddress();
  const [kept, change] = useLook(log);
  const look = kept ?? firstLook;
  const [opened, open] = useState<{ id: string; editing: string | null } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const size = useSize(log);
  // Film by film is by title: the viewings of a film stand together.
  const films = look.shape === 'films';
  const order = films
    ? { by: 'title' as const, descending: look.order.by === 'title' && look.order.descending }
    : look.order;
  const { hits, more } = useHits(log, query, order);
  const ids = hits?.ids ?? none;
  const coming = hits !== null && !hits.all;
  const count = coming ? Math.max(size?.reviews ?? 0, ids.length) : ids.length;
  const { page, across } = usePostersAcross();
  const wall = look.shape === 'wall';
  const chunk = wall ? across * Math.max(1, Math.floor(25 / across)) : 25;
  const view = useWindow(count, chunk, wall ? posterHeight / across : films ? filmHeight : rowHeight);
  const reviews = useReviews(log, ids.slice(view.from, view.to), hits?.read);
  const words = useMemo(() => markedWords(termsOf(parseQuery(query))), [query]);
  const selection = useSelection(ids, query, () => more());
  const remove = useRemove(log);
  const find = () => field.current?.focus();
  const edit = (id: string) => open({ id, editing: id });
  const close = () => {
    const row = ids.indexOf(opened?.id ?? '');
    open(null);
    if (row >= 0) keys.go(row);
  };
  const keys = useListKeys({
    ids,
    reveal: view.reveal,
    edit,
    remove,
    find,
    leave: find,
    close: opened ? close : undefined,
  });
  const short = coming && view.to > ids.length;
  useEffect(() => {
    if (short) more(view.to);
  }, [short, more, view.to]);

  const empty = size?.reviews === 0 && query === '';
  useFocusAfter(size && empty);

  if (empty)
    return (
      <EmptyLog another={another}>
        <a class="link" href="#transfer?import">
          {t('welcome.bringNow')}
        </a>
      </EmptyLog>
    );
  const shown = {
    log,
    ids,
    count,
    reviews,
    view,
    chunk,
    words,
    selection,
    stop: keys.stop,
    opened: opened?.id ?? null,
    open: (id: string) => open(opened?.id === id ? null : { id, editing: null }),
    inside: opened && (
      <Inside
        key={opened.id}
        log={log}
        {...opened}
        edit={(editing) => open({ id: opened.id, editing })}
        close={close}
      />
    ),
  };
  return (
    <div class="log-page" ref={page}>
      <h1>{t('log.title')}</h1>
      <Views log={log} query={query} ask={ask} />
      <FindField log={log} text={query} change={ask} field={field} leave={() => keys.go(0)} />
      <div class="log-line">
        <Count hits={hits} size={size?.reviews} />
        {kept && <ShapeField look={look} change={change} />}
        {!films && <SortField order={order} sort={(next) => change({ order: next })} />}
      </div>
      <BulkBar log={log} selection={selection} count={count} query={query} leave={find} />
      {hits && kept && ids.length > 0 && (
        <>
          {look.shape === 'table' && (
            <LogTable {...shown} columns={look.columns} order={order} sort={(next) => change({ order: next })} />
          )}
          {wall && <PosterWall {...shown} />}
          {films && <FilmList {...shown} />}
        </>
      )}
      <p class="log-foot">
        <button type="button" class="second" onClick={another}>
          {t('film.another')}
        </button>
        <span class="quiet">{t('log.keys')}</span>
      </p>
    </div>
  );
}

const none: string[] = [];

/** Heights before they are seen: of a row of posters, and of a viewing with its film, in pixels. */
const posterHeight = 260;
const filmHeight = 70;
