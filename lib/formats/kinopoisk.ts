import { dayOfCell, filmOf, minutesOfCell, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Format, Row } from './format.ts';
import { tokens } from './html/tokens.ts';
import { asSeries } from './series.ts';
import { foldHeader } from './table.ts';
import { splitNames } from './text/quote.ts';
import { slashedDay } from './us-date.ts';

/** Kinopoisk's list of scores: an `.xls` that is a table of HTML in windows-1251. */
export const kinopoisk: Format = {
  name: 'kinopoisk',
  title: 'Kinopoisk',
  purpose: 'The scores that Kinopoisk gives out as an Excel file.',
  extension: 'xls',
  type: 'application/vnd.ms-excel',
  recognises: ({ parts }) =>
    parts.some(({ text }) => /<t[dh][^>]{0,200}>\s{0,50}(?:<i>)?русскоязычное название/i.test(text.slice(0, 20_000))),
  *read({ parts }) {
    for (const { path, text } of parts) {
      let columns: string[] | undefined;
      let row = 0;
      for (const cells of tableCells(text)) {
        if (!columns) columns = cells.map((cell) => foldHeader(cell).replace('режисcёр', 'режиссёр'));
        else yield readCells(path, ++row, columns, cells);
      }
    }
  },
};

function readCells(part: string, row: number, columns: readonly string[], cells: readonly string[]): Row {
  const get = (start: string) => cells[columns.findIndex((name) => name.startsWith(start))] ?? '';
  const title = get('русскоязычноеназвание') || get('оригинальноеназвание');
  if (!title) return { part, row, skipped: 'no title' };
  // A list may hold films to see; "zero" stands for one that was seen and not scored.
  if (get('мояоценка') === '' && get('мойкомментарий') === '') return { part, row, skipped: 'not watched', title };
  const original = get('оригинальноеназвание');
  const day = /\d{1,2}\.\d{1,2}\.\d{4}/.exec(get('датаивремя'))?.[0] ?? '';
  const written = slashedDay(day, true) ?? dayOfCell(get('датаивремя'));
  const found = {
    part,
    row,
    film: filmOf({
      title,
      originalTitle: original === title ? '' : original,
      year: yearOfCell(get('год')),
      directors: splitNames(get('режиссёр')),
      actors: splitNames(get('актёры')),
      minutes: minutesOfCell(get('время')),
    }),
    review: reviewOf({ score: scoreOfCell(get('мояоценка'), 10), body: get('мойкомментарий') }),
    ...(written && { written }),
  };
  return /\((?:сериал|мини-сериал|ТВ)[^)]{0,40}\)$/i.test(title) ? asSeries(found) : found;
}

/** The rows of the tables in a page, each the texts of its cells. */
function* tableCells(html: string): Generator<string[]> {
  let cells: string[] = [];
  let open = false;
  for (const token of tokens(html)) {
    if (token.kind === 'text') {
      if (open) cells[cells.length - 1] += token.text;
    } else if (token.name === 'td' || token.name === 'th') {
      open = token.kind === 'open';
      if (open) cells.push('');
    } else if (token.name === 'tr') {
      if (cells.length > 1) yield cells.map((cell) => cell.replace(/[\s\u00a0]+/g, ' ').trim());
      cells = [];
      open = false;
    }
  }
  if (cells.length > 1) yield cells.map((cell) => cell.replace(/[\s\u00a0]+/g, ' ').trim());
}
