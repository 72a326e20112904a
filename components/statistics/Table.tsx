import { useState } from 'preact/hooks';
import { t } from '../frame/words.ts';
import { linkTo } from './link-to.ts';

/** A row: what it is of, the query that finds the reviews behind it, and its numbers as they are written. */
export type TableRow = { key: string; name: string; query?: string | undefined; cells: string[] };

/** A table: the names of all columns, and the rows, made when they are wanted. */
export type Tabular = { columns: string[]; rows: () => TableRow[] };

/** A chart's numbers as a table, made when it is opened. */
export function Table({ title, columns, rows }: Tabular & { title: string }) {
  const [open, set] = useState(false);
  return (
    <details class="numbers" onToggle={(event) => set(event.currentTarget.open)}>
      <summary>
        {t('statistics.table')}
        <span class="hidden">: {title}</span>
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
        <section class="scroll" tabIndex={0} aria-label={`${title}: ${t('statistics.table')}`}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(({ key, name, query, cells }) => (
                <tr key={key}>
                  <th scope="row">
                    {query ? (
                      <a href={linkTo(query)}>
                        <bdi>{name}</bdi>
                      </a>
                    ) : (
                      <bdi>{name}</bdi>
                    )}
                  </th>
                  {cells.map((cell, at) => (
                    <td key={columns[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
