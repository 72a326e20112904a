import type { Ref } from 'preact';
import type { Row } from '../../lib/log/log.ts';
import { t } from '../frame/words.ts';
import { LogRow } from './LogRow.tsx';
import { dayPart } from './query-words.ts';
import type { useWindow } from './use-window.ts';

type Props = {
  ids: readonly string[];
  /** What a row shows, once that is known. */
  rowOf: (id: string) => Row | undefined;
  view: ReturnType<typeof useWindow>;
  /** How many rows a chunk of the window has. */
  chunk: number;
  /** Whether it is in the order of days, so that months head it. */
  byDay: boolean;
  words: string[];
  /** The film of the page the person is on. */
  here: string | undefined;
  /** The row that the Tab key stops at. */
  stop: string | undefined;
  open: (id: string) => void;
};

/** The reviews, under quiet headings of their months; only a window of them is in the document. */
export function LogList({ ids, rowOf, view, chunk, byDay, words, here, stop, open }: Props) {
  let lastMonth = '';
  return (
    <section class="log-list" aria-label={t('log.list')} ref={view.list as Ref<HTMLElement>}>
      <div style={{ blockSize: `${view.above}px` }} />
      {view.shown.map((at) => (
        <div key={at} ref={(element) => view.measure(at, element)}>
          {runs(ids.slice(at * chunk, (at + 1) * chunk), rowOf, byDay).map(({ month, run }) => {
            const heading = month !== '' && month !== lastMonth;
            if (month) lastMonth = month;
            return (
              <div key={month}>
                {heading && <h2 class="month">{dayPart(month)}</h2>}
                <ul>
                  {run.map((id) => {
                    const row = rowOf(id);
                    if (!row) return <li key={id} class="row coming" data-row={id} />;
                    return (
                      <LogRow
                        key={id}
                        row={row}
                        here={row.filmId === here}
                        words={words}
                        open={open}
                        stop={id === stop}
                      />
                    );
                  })}
                </ul>
              </div>
            );
          })}
        </div>
      ))}
      <div style={{ blockSize: `${view.below}px` }} />
    </section>
  );
}

/**
 * Rows that follow one another in one month; those not read yet go with what stands before them, or else after them,
 * so that a row with the focus on it stays the same element while a new one above it is read.
 */
function runs(ids: readonly string[], rowOf: Props['rowOf'], byDay: boolean) {
  const found: { month: string; run: string[] }[] = [];
  for (const id of ids) {
    const row = byDay && rowOf(id);
    const last = found.at(-1);
    const month = row ? row.day.slice(0, 7) : (last?.month ?? '');
    if (last && (last.month === month || last.month === '')) {
      last.month = month;
      last.run.push(id);
    } else found.push({ month, run: [id] });
  }
  return found;
}
