import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { keysOfFamilies, lossesBy } from './carries.ts';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, wordsOf, yearOfCell } from './facts.ts';
import type { Content, Format, Row } from './format.ts';
import { keysOf } from './keys.ts';
import { stepped } from './scale.ts';
import { asSeries } from './series.ts';
import { isSimklJson, readSimklJson } from './simkl-json.ts';
import { hasColumns, partHas, type TableRow, tableRows } from './table.ts';
import { foldedTldr } from './tldr.ts';
import { slashedDay } from './us-date.ts';
import { csvFile } from './write-csv.ts';

const families = ['imdb', 'tmdb', 'simkl', 'tvdb'];
const columns =
  'simkl_id,TVDB_ID,TMDB,IMDB_ID,MAL_ID,Type,Title,Year,LastEpWatched,Watchlist,WatchedDate,Rating,Memo'.split(',');

/** The CSV that Simkl takes in; read is also what it gives out, as CSV and as JSON. https://simkl.com/apps/import/csv/ */
export const simkl: Format = {
  name: 'simkl',
  title: 'Simkl',
  purpose: 'To bring the log to Simkl.',
  extension: 'csv',
  type: 'text/csv',
  write: (films) => csvFile('simkl.csv', columns, films, cells),
  losses: lossesBy({
    oneEntry: true,
    score: { best: 10, step: 1 },
    words: (folded) => folded,
    day: true,
    title: (title) => title.trim(),
    keys: families,
  }),
  recognises: (content) =>
    hasColumns(content, ['simklid', 'title', 'watchlist']) || content.parts.some(({ text }) => isSimklJson(text)),
  gathers: true,
  read,
};

function cells(film: Film, review: Review): string[] {
  const ids = keysOfFamilies(film, families);
  const id = (family: string) => ids.find((key) => key.startsWith(`${family}:`))?.slice(family.length + 1) ?? '';
  const [year, month, day] = review.watchedOn?.split('-') ?? [];
  const watched = year ? `${Number(month)}/${Number(day)}/${year}` : '';
  const rating = review.score ? String(stepped(review.score, 10, 1) || '') : '';
  const memo = foldedTldr(review);
  const of = film.year === null ? '' : String(film.year);
  return [
    id('simkl'),
    id('tvdb'),
    id('tmdb'),
    id('imdb'),
    '',
    'movie',
    film.title,
    of,
    '',
    'completed',
    watched,
    rating,
    memo,
  ];
}

function* read({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    if (isSimklJson(part.text)) yield* readSimklJson(part);
    else if (partHas(part, ['simklid', 'title'])) for (const row of tableRows(part)) yield readRow(row);
    else yield { part: part.path, row: 1, skipped: 'other file' };
  }
}

function readRow({ part, row, get, raw }: TableRow): Row {
  const title = get('title');
  if (!title) return { part, row, skipped: 'no title' };
  const isFilm = /^movies?$/i.test(get('type'));
  if (/plan|not ?interesting/i.test(get('watchlist')) && !get('memo') && !scoreOfCell(get('rating'), 10))
    return { part, row, skipped: isFilm ? 'not watched' : 'series', title };
  const ids = { imdb: get('imdbid', 'imdb'), tmdb: get('tmdb'), simkl: get('simklid'), tvdb: get('tvdbid', 'tvdb') };
  const watched = get('watcheddate');
  const found = {
    part,
    row,
    film: filmOf({ title, year: yearOfCell(get('year')), keys: keysOf(ids) }),
    review: reviewOf({
      score: scoreOfCell(get('rating'), 10),
      // The template's dates have slashes and the month first, the backup's have dashes and the day first.
      watchedOn: dayOfCell(watched) ?? slashedDay(watched, watched.includes('-')),
      ...wordsOf(raw('memo')),
    }),
  };
  return isFilm ? found : asSeries(found);
}
