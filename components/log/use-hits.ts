import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { firstScreenLength, type Log, type News, page, review, type StoredReview } from '../../lib/log/log.ts';
import { hitsAfter, idsInOrder, type Order, parseQuery, runQuery, termsOf } from '../../lib/query/index.ts';
import { useNotify } from '../frame/notify.ts';

/** What a query has found so far. */
export type Hits = {
  ids: string[];
  /** Whether these are all; only of the whole log, where nothing is asked, they may not be. */
  all: boolean;
  /** Which query they are of. */
  query: string;
  /** Reviews that were read on the way. */
  read: StoredReview[];
};

/** So many more ids are read at once while one scrolls on; who jumps further waits for all. */
const step = 500;

/**
 * The ids a query finds, in order, kept up to date with the log: a change moves its own reviews only. Without a query
 * the first screen's come at once, and the others when `more` asks for them. `null` until the first are there; the log
 * may still be opening.
 */
export function useHits(log: Log | undefined, query: string, { by, descending }: Order) {
  const notify = useNotify();
  const [hits, set] = useState<Hits | null>(null);
  const latest = useRef<Hits | null>(null);
  const wanted = useRef<(upTo: number) => Promise<string[]>>(async () => []);

  useEffect(() => {
    if (!log) return;
    const stop = new AbortController();
    const terms = termsOf(parseQuery(query));
    const order = { by, descending };
    const show = (ids: string[], all: boolean, read: StoredReview[] = []) => {
      if (stop.signal.aborted) return;
      latest.current = { ids, all, query, read };
      set(latest.current);
    };
    const failed = (error: unknown) => void (stop.signal.aborted || notify.problem(error));
    const run = async () => {
      if (terms.length > 0) {
        show(await runQuery(log, terms, order, { signal: stop.signal }), true);
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
    let queue = run().catch(failed);
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
