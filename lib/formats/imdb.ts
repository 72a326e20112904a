import { dayOf } from '../day.ts';
import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { type Carries, listForm, lossesBy } from './carries.ts';
import { dayOfCell, filmOf, minutesOfCell, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Content, Format, Row } from './format.ts';
import { idOf, keysOf } from './keys.ts';
import { kindOfCell } from './kinds.ts';
import { stepped } from './scale.ts';
import { asSeries } from './series.ts';
import { hasColumns, partHas, type TableRow, tableRows } from './table.ts';
import { dayComesFirst, imdbDay } from './us-date.ts';
import { csvFile } from './write-csv.ts';

const names = listForm(',');
const columns = (
  'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,' +
  'Release Date,Directors'
).split(',');

const carries: Carries = {
  oneEntry: true,
  score: { best: 10, step: 1 },
  otherTitles: 'original',
  title: (title) => title.trim(),
  directors: names,
  minutes: true,
  keys: ['imdb'],
  leavesOut: (film, review) => !cells(film, review),
};
const losses = lossesBy(carries);

/** IMDb's list of ratings, which IMDb gives out but does not take: Trakt, TMDB, Criticker and others do. */
export const imdb: Format = {
  name: 'imdb',
  title: 'IMDb ratings',
  purpose: 'Scores for the many services that read IMDb’s list of ratings (Trakt, TMDB, Criticker, MovieLens).',
  extension: 'csv',
  type: 'text/csv',
  write: (films) => csvFile('imdb-ratings.csv', columns, films, cells),
  losses: (film, review, all) => {
    const lost = losses(film, review, all);
    return film.originalTitle !== film.originalTitle.trim() ? [...lost, 'other titles lost'] : lost;
  },
  recognises: (content) => hasColumns(content, ['const', 'title']),
  gathers: true,
  read,
};

/** Without an id or a score there is nothing to import for anyone. */
function cells(film: Film, { score, watchedOn, created }: Review): string[] | undefined {
  const [key] = keysOf({ imdb: idOf(film, 'imdb') });
  const rating = score ? stepped(score, 10, 1) : 0;
  if (!key || rating <= 0) return undefined;
  const id = key.slice('imdb:'.length);
  const [minutes, year] = [film.minutes, film.year].map((number) => (number === null ? '' : String(number)));
  const original = film.originalTitle || film.title;
  const url = `https://www.imdb.com/title/${id}/`;
  const day = watchedOn ?? dayOf(new Date(created));
  return [
    id,
    String(rating),
    day,
    film.title,
    original,
    url,
    'Movie',
    '',
    minutes!,
    year!,
    '',
    '',
    '',
    names.join(film.directors),
  ];
}

const dateCells = ['daterated', 'created', 'dateadded'];

function* read({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    if (!partHas(part, ['const'])) {
      yield { part: part.path, row: 1, skipped: 'other file' };
      continue;
    }
    // A spreadsheet may have saved the dates in the person's own order.
    const dates: string[] = [];
    for (const { get } of tableRows(part)) if (dates.push(get(...dateCells)) >= 10_000) break;
    const dayFirst = dayComesFirst(dates) ?? false;
    for (const row of tableRows(part)) yield readRow(row, dayFirst);
  }
}

function readRow({ part, row, get }: TableRow, dayFirst: boolean): Row {
  const title = get('title');
  if (!title) return { part, row, skipped: 'no title' };
  const kind = kindOfCell(get('titletype'));
  const isSeries = kind === 'series';
  if (kind === 'other')
    return { part, row, skipped: /podcast/i.test(get('titletype')) ? 'series' : 'not a film', title };
  const score = scoreOfCell(get('yourrating', 'yourated'), 10);
  const note = get('description');
  const day = dayOfCell(get(...dateCells)) ?? imdbDay(get(...dateCells), dayFirst);
  // The list of check-ins has the columns of a watchlist, and is of films that were seen on the day they were added.
  const seen = /check-?ins?/i.test(part) ? (dayOfCell(get('created')) ?? imdbDay(get('created'), dayFirst)) : undefined;
  if (!score && !seen) return { part, row, skipped: isSeries ? 'series' : 'not watched', title };
  const originalTitle = get('originaltitle');
  const found = {
    part,
    row,
    film: filmOf({
      title,
      originalTitle: originalTitle === title ? '' : originalTitle,
      year: yearOfCell(get('year')),
      directors: names.split(get('directors')),
      minutes: minutesOfCell(get('runtimemins')),
      keys: keysOf({ imdb: get('const') }),
    }),
    review: reviewOf({ score, watchedOn: seen, body: note }),
    ...(day && { written: day }),
  };
  return isSeries ? asSeries(found) : found;
}
