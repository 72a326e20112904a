import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { firstScreenLength, type Log, type News, page, review, type StoredReview } from '../../lib/log/log.ts';
import { hitsAfter, idsInOrder, type Order, parseQuery, runQuery, termsOf } from '../../lib/query/index.ts';
import { useNotify } from '../frame/notify.ts';

/** What a query has found so far. */
export type Hits = {
  ids: string[];
  /** Whether these are all. */
  all: boolean;
  /** Which query they are of. */
  query: string;
  /** Reviews that were read on the way. */
  read: StoredReview[];
};

/** So many more ids are read at once while one scrolls on; who jumps further waits for all. */
const step = 500;

/** Hits that are still coming are drawn so often, in milliseconds, and at once while they do not fill a screen. */
const pace = 200;
const screenful = 30;

/** Tells the hits on the way, but not so often that drawing them holds up the finding. */
function paced(found: (ids: string[], all: boolean) => void) {
  let drawn = { at: performance.now(), count: 0 };
  return (ids: string[], all: boolean) => {
    const now = performance.now();
    const soon = drawn.count < screenful && ids.length > drawn.count;
    if (all || !(soon || now - drawn.at > pace)) return;
    drawn = { at: now, count: ids.length };
    found(ids, false);
  };
}

/**
 * The ids a query finds, in order, kept up to date with the log: a change moves its own reviews only. Without a query
 * the first screen's come at once, and the others when `more` asks for them. `null` until the first are there.
 */
export function useHits(log: Log, query: string, { by, descending }: Order) {
  const notify = useNotify();
  const [hits, set] = useState<Hits | null>(null);
  const latest = useRef<Hits | null>(null);
  const wanted = useRef<(upTo: number) => Promise<string[]>>(async () => []);

  useEffect(() => {
    const stop = new AbortController();
    const terms = termsOf(parseQuery(query));
    const order = { by, descending };
    const show = (ids: string[], all: boolean, read: StoredReview[] = []) => {
      if (stop.signal.aborted) return;
      latest.current = { ids, all, query, read };
      set(latest.current);
    };
    const failed = (error: unknown) => void (stop.signal.aborted || notify.problem(error));
    const run = async (found?: (ids: string[], all: boolean) => void) => {
      if (terms.length > 0) {
        const ids = await runQuery(log, terms, order, { found: found && paced(found), signal: stop.signal });
        show(ids, true);
      } else if (latest.current?.all && latest.current.query === query) show(await idsInOrder(log, order), true);
      else {
        const { reviews, next } = await page(log, { count: firstScreenLength, ...order });
        const ids = reviews.map(({ id }) => id);
        show(ids, next === undefined, reviews);
      }
    };
    const after = async (news: News) => {
      const before = latest.current;
      const ids = before?.query === query && (await hitsAfter(log, terms, order, before, news));
      if (!ids || !before) await run();
      else show(ids, before.all);
    };
    // One after the other: each change is applied to what the one before it has left.
    if (latest.current) latest.current = { ...latest.current, query: '\0' };
    let queue = run(show).catch(failed);
    const longer = async (upTo: number) => {
      const { ids } = latest.current ?? { ids: [] };
      const last = await review(log, ids.at(-1) ?? '');
      if (upTo - ids.length > step || !last?.orders) return show(await idsInOrder(log, order), true);
      const { reviews, next } = await page(log, { count: step, ...order, from: last.orders[by] });
      show([...ids, ...reviews.map(({ id }) => id)], next === undefined, reviews);
    };
    wanted.current = (upTo) =>
      new Promise((resolve) => {
        queue = queue
          .then(async () => {
            if (latest.current && !latest.current.all && latest.current.ids.length < upTo) await longer(upTo);
            resolve(latest.current?.ids ?? []);
          })
          .catch(failed);
      });
    const unlisten = log.listen((news) => {
      if (news.films.length + news.reviews.length > 0) queue = queue.then(() => after(news)).catch(failed);
    });
    return () => {
      stop.abort();
      unlisten();
    };
  }, [log, query, by, descending, notify]);

  /** Asks for the ids up to a row, or for all; resolves to those there are then. */
  const more = useCallback((upTo = Number.POSITIVE_INFINITY) => wanted.current(upTo), []);
  return { hits, more };
}
