import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../lib/log/log.ts';

/** A list that is read page by page: `next` is where the following page begins, absent at the end. */
export type RowSource = {
  page: (from: string | undefined, count: number) => Promise<{ rows: Row[]; next?: string }>;
};

/** Rows of one page, and how many pages stand in the document at once: never more than 100 rows. */
export const pageSize = 25;
const pagesShown = 4;

/** One page of the list. One that is not shown keeps its height, so that the scroll bar does not jump. */
export type Page = { from: string | undefined; rows: Row[] | null; height: number };

/**
 * The pages of a long list, of which at most four are in the document. `down` and `up` move the window by a page;
 * `measure` is told a page's height while it is shown.
 */
export function useRows(source: RowSource, version: number) {
  const [pages, setPages] = useState<Page[]>([]);
  const [first, setFirst] = useState(0);
  const [more, setMore] = useState<string | true | undefined>(true);
  const busy = useRef(false);

  useEffect(() => {
    let current = true;
    source.page(undefined, pageSize).then(({ rows, next }) => {
      if (!current) return;
      setPages([{ from: undefined, rows, height: 0 }]);
      setFirst(0);
      setMore(next);
    });
    return () => {
      current = false;
    };
    // `version` says that the log has changed: the list is read anew.
  }, [source, version]);

  const show = useCallback(
    async (at: number) => {
      if (busy.current || at < 0) return;
      const from = at < pages.length ? pages[at]?.from : typeof more === 'string' ? more : undefined;
      if (at >= pages.length && from === undefined) return;
      if (pages[at]?.rows) return;
      busy.current = true;
      try {
        const { rows, next } = await source.page(from, pageSize);
        const start = Math.min(Math.max(at < first ? at : at - pagesShown + 1, 0), at);
        setPages((known) => {
          const all = [...known];
          all[at] = { from, rows, height: known[at]?.height ?? 0 };
          return all.map((page, index) =>
            index >= start && index < start + pagesShown ? page : { ...page, rows: null },
          );
        });
        setFirst(start);
        if (at >= pages.length) setMore(next);
      } finally {
        busy.current = false;
      }
    },
    [source, pages, first, more],
  );

  const shown = pages.slice(first, first + pagesShown).filter((page) => page.rows);
  const last = first + shown.length - 1;
  const sum = (some: Page[]) => some.reduce((height, page) => height + page.height, 0);
  return {
    loaded: pages.length > 0,
    shown: shown.map((page, index) => ({ ...page, at: first + index })),
    above: sum(pages.slice(0, first)),
    below: sum(pages.slice(last + 1)),
    up: first > 0 ? () => show(first - 1) : undefined,
    down: last + 1 < pages.length || typeof more === 'string' ? () => show(last + 1) : undefined,
    measure: (at: number, height: number) => {
      const page = pages[at];
      if (page && height > 0) page.height = height;
    },
  };
}
