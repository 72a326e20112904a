import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { keysOfFamilies, lossesBy } from './carries.ts';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, wordsOf } from './facts.ts';
import type { Content, Format, Row } from './format.ts';
import { keysOf } from './keys.ts';
import { isBegun, isPlanned } from './kinds.ts';
import { stepped } from './scale.ts';
import { asSeries } from './series.ts';
import { hasColumns, partHas, type TableRow, tableRows } from './table.ts';
import { foldedTldr } from './tldr.ts';
import { csvFile } from './write-csv.ts';

const columns = (
  'media_id,source,media_type,title,image,season_number,episode_number,score,progress,status,start_date,end_date,' +
  'notes,progressed_at'
).split(',');

/** What Yamtrack gives out and takes in. */
export const yamtrack: Format = {
  name: 'yamtrack',
  title: 'Yamtrack',
  purpose: 'To bring the log to Yamtrack.',
  extension: 'csv',
  type: 'text/csv',
  write: (films) => csvFile('yamtrack.csv', columns, films, cells, allQuoted),
  losses: lossesBy({
    score: { best: 10, step: 0.1 },
    words: (folded) => linesBack(linesKept(folded)),
    day: true,
    title: (title) => linesBack(linesKept(title)).trim(),
    year: () => undefined,
    keys: ['tmdb'],
  }),
  recognises: (content) => hasColumns(content, ['mediaid', 'source', 'mediatype']),
  gathers: true,
  read,
};

function cells(film: Film, review: Review): string[] {
  const [key] = keysOfFamilies(film, ['tmdb']);
  const score = review.score ? String(stepped(review.score, 10, 0.1) || '') : '';
  const [day, notes] = [review.watchedOn ?? '', linesKept(foldedTldr(review))];
  const [id, source] = key ? [key.slice('tmdb:'.length), 'tmdb'] : ['', ''];
  return [id, source, 'movie', linesKept(film.title), '', '', '', score, '1', 'Completed', '', day, notes, ''];
}

function allQuoted(row: readonly string[]): string {
  return `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
}

// Its reader cuts the file at what Python calls line ends and so glues a note's lines together: a blank before each
// keeps the words apart. https://docs.python.org/3/library/stdtypes.html#str.splitlines
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among them
const lineEnds = /\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]/g;
const linesKept = (text: string) => text.replace(lineEnds, ' \n');
const linesBack = (text: string) => text.replaceAll(' \n', '\n');

function* read({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    if (partHas(part, ['mediaid', 'source'])) for (const row of tableRows(part)) yield readRow(row);
    else yield { part: part.path, row: 1, skipped: 'other file' };
  }
}

function readRow({ part, row, get, raw }: TableRow): Row {
  const title = linesBack(get('title'));
  const type = get('mediatype').toLowerCase();
  if (/^list/.test(get('rowtype'))) return { part, row, skipped: 'list', ...(title && { title }) };
  if (/^(?:season|episode)$/.test(type) || (type === 'tv' && !title))
    return { part, row, skipped: 'series', ...(title && { title }) };
  if (type !== 'movie' && type !== 'tv') return { part, row, skipped: 'not a film', ...(title && { title }) };
  if (!title) return { part, row, skipped: 'no title' };
  if ((isPlanned(get('status')) || isBegun(get('status'))) && !scoreOfCell(get('score'), 10) && !get('notes'))
    return { part, row, skipped: type === 'tv' ? 'series' : 'not watched', title };
  const ids = get('source') === 'tmdb' ? { tmdb: get('mediaid') } : {};
  const found = {
    part,
    row,
    film: filmOf({ title, keys: keysOf(ids) }),
    review: reviewOf({
      score: scoreOfCell(get('score'), 10),
      watchedOn: dayOfCell(get('enddate', 'watchdate', 'progressedat')),
      ...wordsOf(linesBack(raw('notes'))),
    }),
  };
  return type === 'tv' ? asSeries(found) : found;
}
