import { useEffect, useRef } from 'preact/hooks';
import type { Row } from '../../lib/log/log.ts';
import { language, t } from '../frame/words.ts';
import { LogRow } from './LogRow.tsx';
import { type RowSource, useRows } from './use-rows.ts';

type Props = {
  source: RowSource;
  /** Counts the changes of the log: another number means the list is read anew. */
  version: number;
  words: string[];
  /** The film of the page the person is on. */
  here: string | undefined;
  open: (id: string) => void;
};

const month = (row: Row) => row.day.slice(0, 7);

/** A month in the person's words. */
function monthInWords(text: string): string {
  const [year, number] = text.split('-').map(Number) as [number, number];
  return new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric' }).format(new Date(year, number - 1, 15));
}

/** The reviews, newest first, under quiet headings of their months; at most 100 rows are in the document. */
export function LogList({ source, version, words, here, open }: Props) {
  const list = useRows(source, version);
  const upper = useNear(list.up);
  const lower = useNear(list.down);
  let lastMonth = '';
  return (
    <section class="log-list" aria-label={t('log.list')}>
      <div style={{ blockSize: `${list.above}px` }} />
      <div ref={upper} />
      {list.shown.map((page) => (
        <div key={page.at} ref={(element) => list.measure(page.at, element?.offsetHeight ?? 0)}>
          {grouped(page.rows ?? []).map(([name, rows]) => {
            const heading = name !== lastMonth && name !== '';
            lastMonth = name;
            return (
              <div key={name}>
                {heading && <h2 class="month">{monthInWords(name)}</h2>}
                <ul>
                  {rows.map((row) => (
                    <LogRow key={row.id} row={row} here={row.filmId === here} words={words} open={open} />
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      ))}
      <div ref={lower} />
      <div style={{ blockSize: `${list.below}px` }} />
    </section>
  );
}

function grouped(rows: Row[]): [string, Row[]][] {
  const groups: [string, Row[]][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last[0] === month(row)) last[1].push(row);
    else groups.push([month(row), [row]]);
  }
  return groups;
}

/** Calls `load` whenever the element comes near the visible part, as long as there is something to load. */
function useNear(load: (() => void) | undefined) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current || !load) return;
    const observer = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && load(), {
      rootMargin: '600px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  });
  return element;
}
