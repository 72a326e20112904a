import { dayOfCell, filmOf, reviewOf, scoreOfCell, titleAndYear, yearOfCell } from './facts.ts';
import type { Format, Row } from './format.ts';
import { keyOfUrl, keysOf } from './keys.ts';
import { hasColumns, partHas, tableRows } from './table.ts';
import { elements } from './xml.ts';

/** Criticker's list of ratings, as XML and as CSV: scores of 100 and a line of words. */
export const criticker: Format = {
  name: 'criticker',
  title: 'Criticker',
  purpose: 'The ratings that Criticker gives out.',
  extension: 'xml',
  type: 'application/xml',
  recognises: (content) =>
    content.parts.some(({ text }) => /<recent(?:ratings|rankings)[\s>]/i.test(text.slice(0, 2000))) ||
    hasColumns(content, ['score', 'filmname', 'minireview']),
  gathers: true,
  *read({ parts }) {
    for (const part of parts) {
      let row = 0;
      if (partHas(part, ['score', 'filmname'])) {
        for (const { row, get } of tableRows(part)) yield rowOf(part.path, row, get);
      } else
        for (const film of elements(part.text, 'film'))
          yield rowOf(part.path, ++row, (...names) => names.map((name) => film.get(name) ?? '').find(Boolean) ?? '');
    }
  },
};

function rowOf(part: string, row: number, get: (...names: string[]) => string): Row {
  const { title, year } = titleAndYear(get('filmname'));
  if (!title) return { part, row, skipped: 'no title' };
  const page = keyOfUrl(get('filmlink', 'url'));
  const score =
    scoreOfCell(get('rating', 'score'), 100) ?? (get('rating', 'score') === '0' ? { value: 0, best: 100 } : undefined);
  const written = dayOfCell(get('reviewdate', 'daterated').replace(/, \d{1,2}:\d{2}.*$/, ''));
  return {
    part,
    row,
    film: filmOf({
      title,
      year: yearOfCell(get('year')) ?? year,
      keys: [...keysOf({ imdb: get('imdbid') }), ...(page ? [page] : [])],
    }),
    review: reviewOf({ score, body: get('quote', 'minireview') }),
    ...(written && { written }),
  };
}
