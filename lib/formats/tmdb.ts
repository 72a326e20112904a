import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { keysOfFamilies, lossesBy } from './carries.ts';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Content, Format, Row } from './format.ts';
import { keysOf } from './keys.ts';
import { stepped } from './scale.ts';
import { asSeries } from './series.ts';
import { hasColumns, partHas, tableRows } from './table.ts';
import { csvFile } from './write-csv.ts';

const families = ['tmdb', 'imdb'];
const columns =
  'TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated'.split(',');

/** The list of ratings that TMDB gives out, and that tools made for it read. */
export const tmdb: Format = {
  name: 'tmdb',
  title: 'TMDB ratings',
  purpose: 'Scores for tools that read TMDB’s list of ratings; TMDB itself takes IMDb’s.',
  extension: 'csv',
  type: 'text/csv',
  write: (films) => csvFile('tmdb-ratings.csv', columns, films, cells),
  losses: lossesBy({
    oneEntry: true,
    score: { best: 10, step: 0.5 },
    title: (title) => title.trim(),
    year: (year) => (year >= 1000 && year <= 9999 ? year : undefined),
    keys: families,
    leavesOut: (film, review) => !cells(film, review),
  }),
  recognises: (content) => hasColumns(content, ['tmdbid', 'name', 'yourrating']),
  gathers: true,
  read,
};

function cells(film: Film, { score, watchedOn, created }: Review): string[] | undefined {
  const ids = keysOfFamilies(film, families);
  const id = (family: string) => ids.find((key) => key.startsWith(`${family}:`))?.slice(family.length + 1) ?? '';
  const rating = score ? stepped(score, 10, 0.5) : 0;
  if (ids.length === 0 || rating <= 0) return undefined;
  const year = film.year !== null && film.year >= 1000 && film.year <= 9999 ? `${film.year}-01-01T00:00:00Z` : '';
  const rated = watchedOn ? `${watchedOn}T12:00:00Z` : created;
  return [id('tmdb'), id('imdb'), 'movie', film.title, year, '', '', '', String(rating), rated];
}

function* read({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    if (!partHas(part, ['tmdbid', 'name'])) {
      yield { part: part.path, row: 1, skipped: 'other file' };
      continue;
    }
    for (const { row, get } of tableRows(part)) {
      const title = get('name');
      const score = scoreOfCell(get('yourrating'), 10);
      const written = dayOfCell(get('daterated'));
      const isFilm = /^movie$/i.test(get('type'));
      if (!title) yield { part: part.path, row, skipped: 'no title' };
      else if (!score) yield { part: part.path, row, skipped: isFilm ? 'not watched' : 'series', title };
      else {
        const keys = keysOf({ tmdb: get('tmdbid'), imdb: get('imdbid') });
        const film = filmOf({ title, year: yearOfCell(get('releasedate')), keys });
        const found = { part: part.path, row, film, review: reviewOf({ score }), ...(written && { written }) };
        yield isFilm ? found : asSeries(found);
      }
    }
  }
}
