import type { Ref } from 'preact';
import type { Sort } from '../../lib/log/log.ts';
import type { Order } from '../../lib/query/index.ts';
import { t } from '../frame/words.ts';
import type { Column } from './look.ts';
import { orderBy } from './SortField.tsx';
import type { Shown } from './shown.ts';
import { TableRow } from './TableRow.tsx';
import { useFilms } from './use-reviews.ts';

/** Which columns sort the table. */
const sorts: Partial<Record<Column, Sort>> = {
  score: 'score',
  title: 'title',
  year: 'year',
  day: 'day',
  changed: 'changed',
};

type Props = Shown & { columns: readonly Column[]; order: Order; sort: (order: Order) => void };

/** The log as a table, of which only a window is in the document; assistive technology is told the true row numbers. */
export function LogTable({ columns, order, sort, ...shown }: Props) {
  const { log, ids, count, reviews, view, chunk, selection } = shown;
  const some = ids.slice(view.from, view.to);
  const filmIds = columns.includes('directors') ? some.flatMap((id) => reviews.get(id)?.filmId ?? []) : none;
  const films = useFilms(log, filmIds);
  const all = count > 0 && selection.ids.size === count;
  const wide = columns.length + 1;
  return (
    <table class="log-table" aria-label={t('log.list')} aria-rowcount={count + 1}>
      <thead class="heads">
        <tr aria-rowindex={1}>
          <th class="c-pick" scope="col">
            <label class="pick">
              <input
                type="checkbox"
                aria-label={t(all ? 'log.selectNone' : 'log.selectAll')}
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = selection.ids.size > 0 && !all;
                }}
                onClick={() => (all ? selection.none() : selection.all())}
              />
            </label>
          </th>
          {columns.map((column) => {
            const by = sorts[column];
            const way = by === order.by ? (order.descending ? 'descending' : 'ascending') : undefined;
            return (
              <th key={column} class={`c-${column}`} scope="col" aria-sort={way}>
                {by ? (
                  <button
                    type="button"
                    onClick={() => sort(way ? { ...order, descending: !order.descending } : orderBy(by))}
                  >
                    {t(`log.column_${column}`)}
                    <span aria-hidden="true">{way ? (order.descending ? '↓' : '↑') : ''}</span>
                  </button>
                ) : (
                  t(`log.column_${column}`)
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody ref={view.list as unknown as Ref<HTMLTableSectionElement>} aria-hidden="true">
        <Space height={view.above} wide={wide} />
      </tbody>
      {view.shown.map((at) => (
        <tbody key={at} ref={(element) => view.measure(at, element)}>
          {Array.from({ length: Math.min(chunk, count - at * chunk) }, (_, place) => at * chunk + place).map((row) => {
            const id = ids[row];
            const review = id === undefined ? undefined : reviews.get(id);
            if (!id || !review) return <Space key={row} height={rowHeight} wide={wide} />;
            const film = films.get(review.filmId);
            return (
              <TableRow key={id} row={row} review={review} film={film} columns={columns} wide={wide} shown={shown} />
            );
          })}
        </tbody>
      ))}
      <tbody aria-hidden="true">
        <Space height={view.below} wide={wide} />
      </tbody>
    </table>
  );
}

const none: string[] = [];

/** How high a row is, as the style sheet has it, in pixels. */
export const rowHeight = 45;

function Space({ height, wide }: { height: number; wide: number }) {
  return (
    <tr class="space">
      <td colSpan={wide} style={{ blockSize: `${height}px` }} />
    </tr>
  );
}
