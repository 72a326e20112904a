import { dayOfCell, filmOf, reviewOf, scoreOfCell } from './facts.ts';
import type { Format, Part, Row } from './format.ts';
import { decodeEntities } from './html/entities.ts';
import { imdbId, keysOf } from './keys.ts';
import { hasColumns, partHas } from './table.ts';

/** Filmtipset's list of scores: a table in which the mark after the day is as often a comma as a semicolon. */
export const filmtipset: Format = {
  name: 'filmtipset',
  title: 'Filmtipset',
  purpose: 'The scores that Filmtipset gave out.',
  extension: 'csv',
  type: 'text/csv',
  recognises: (content) => hasColumns(content, ['votedate', 'movietitle', 'imdb']),
  gathers: true,
  *read({ parts }) {
    for (const part of parts) {
      if (partHas(part, ['votedate', 'movietitle'])) yield* readLines(part);
      else yield { part: part.path, row: 1, skipped: 'other file' };
    }
  },
};

function* readLines({ path, text }: Part): Generator<Row> {
  let row = 0;
  for (const line of text.split(/\r?\n/).slice(1)) {
    if (line.trim() === '') continue;
    const cells = /^([\d-]{10})[,;](.{1,400});(-?\d{0,9});(\d{0,2});?$/.exec(line);
    const title = decodeEntities(cells?.[2]?.replace(/^"(.*)"$/, '$1').replaceAll('""', '"') ?? '').trim();
    if (!cells || !title) yield { part: path, row: ++row, skipped: 'no title' };
    else {
      const [score, written] = [scoreOfCell(cells[4]!, 5), dayOfCell(cells[1]!)];
      const film = filmOf({ title, keys: keysOf({ imdb: imdbId(cells[3]!) }) });
      yield { part: path, row: ++row, film, review: reviewOf({ score }), ...(written && { written }) };
    }
  }
}
