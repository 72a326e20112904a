import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FirstScreen, Row } from '../../lib/log/log.ts';
import type { Hits } from './use-hits.ts';

/** More rows than a popup or a panel shows without scrolling; the others are the log's to show. */
const enough = 20;

/** The newest rows as they were kept, in the form of hits; `null` where there are none, or none are wanted any more. */
export function useFirstScreen(kept: () => Promise<FirstScreen | null>, wanted: boolean) {
  const [screen, set] = useState<FirstScreen | null>(null);
  useLayoutEffect(() => {
    let current = true;
    kept().then((found) => current && set(found));
    return () => {
      current = false;
    };
  }, [kept]);
  return useMemo(() => {
    if (!wanted || !screen || screen.rows.length === 0) return null;
    const rows = new Map<string, Row>(screen.rows.slice(0, enough).map((row) => [row.id, row]));
    const hits: Hits = { ids: [...rows.keys()], all: false, query: '', read: [] };
    return { hits, rows, reviews: screen.reviews };
  }, [wanted, screen]);
}
