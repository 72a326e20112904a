import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { type Carries, keysOfFamilies, lossesBy } from './carries.ts';
import { inChunks } from './chunks.ts';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Content, Films, Format, Row } from './format.ts';
import { keysOf } from './keys.ts';
import { stepped } from './scale.ts';
import { asSeries } from './series.ts';
import { onlyRows } from './steps.ts';
import { hasColumns, partHas, tableRows } from './table.ts';
import { isTraktJson, readTraktJson } from './trakt-json.ts';
import { csvFile } from './write-csv.ts';

const families = ['imdb', 'tmdb', 'trakt', 'tvdb'];
const columns = [
  'imdb_id',
  'tmdb_id',
  'trakt_id',
  'tvdb_id',
  'type',
  'title',
  'year',
  'watched_at',
  'rating',
  'rated_at',
];

const carries: Carries = {
  score: { best: 10, step: 1 },
  day: true,
  title: (title) => title.trim(),
  keys: families,
  // Trakt takes a row with an id, or with a title and a year.
  leavesOut: (film) => keysOfFamilies(film, families).length === 0 && !film.year,
};

/** The CSV that Trakt takes in; it takes no words. https://trakt.tv/import */
export const traktCsv: Format = {
  name: 'trakt-csv',
  title: 'Trakt CSV',
  purpose: 'To bring viewings and scores to Trakt (trakt.tv/import).',
  extension: 'csv',
  type: 'text/csv',
  write: (films) =>
    csvFile('trakt.csv', columns, films, (film, review) => {
      const made = fields(film, review);
      return made && columns.map((name) => String(made[name] ?? ''));
    }),
  losses: lossesBy(carries),
  recognises: (content) =>
    ['imdbid', 'tmdbid', 'traktid', 'title'].some((id) =>
      hasColumns(content, [id, 'ratedat'], ['name', 'userrating']),
    ) || hasColumns(content, ['watchedat', 'type', 'imdbid'], ['tvdbid']),
  gathers: true,
  read: readCsv,
};

/** The JSON that Trakt takes in, and the archive that it gives out. */
export const traktJson: Format = {
  name: 'trakt',
  title: 'Trakt JSON',
  purpose: 'To bring viewings and scores to Trakt; read is also Trakt’s own archive.',
  extension: 'json',
  type: 'application/json',
  async *write(films) {
    yield { name: 'trakt.json', chunks: inChunks(pieces(films)) };
  },
  losses: lossesBy(carries),
  recognises: ({ parts }) => parts.some(({ text }) => isTraktJson(text)),
  gathers: true,
  read: ({ parts }) => onlyRows(readTraktJson(parts)),
  readInSteps: ({ parts }) => readTraktJson(parts),
};

type Fields = Record<string, string | number | undefined>;

function fields(film: Film, { score, watchedOn, created }: Review): Fields | undefined {
  const ids = keysOfFamilies(film, families);
  if (ids.length === 0 && !film.year) return undefined;
  const rating = (score && stepped(score, 10, 1)) || undefined;
  // Without the word, Trakt takes a film of no known day for none that was watched.
  const day = watchedOn ? `${watchedOn}T12:00:00Z` : 'unknown';
  return {
    ...Object.fromEntries(ids.map((key) => [`${key.slice(0, key.indexOf(':'))}_id`, key.slice(key.indexOf(':') + 1)])),
    type: 'movie',
    title: film.title,
    year: film.year ?? undefined,
    watched_at: day,
    rating,
    rated_at: rating && (watchedOn ? day : created),
  };
}

async function* pieces(films: Films): AsyncGenerator<string> {
  yield '[';
  let comma = '\n';
  for await (const { film, reviews } of films()) {
    for (const review of reviews) {
      const made = fields(film, review);
      if (!made) continue;
      yield comma + JSON.stringify(made);
      comma = ',\n';
    }
  }
  yield '\n]\n';
}

function* readCsv({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    if (!['imdbid', 'tmdbid', 'traktid', 'title'].some((name) => partHas(part, [name]))) {
      yield { part: part.path, row: 1, skipped: 'other file' };
      continue;
    }
    for (const { row, get } of tableRows(part)) {
      const title = get('title', 'name');
      const watched = get('watchedat', 'datewatched');
      const score = scoreOfCell(get('rating'), 10);
      const written = dayOfCell(get('ratedat'));
      const isFilm = /^(?:movie|film)?$/i.test(get('type'));
      const isPart = get('seasonnumber', 'season', 'episodenumber', 'episode') || /season|episode/i.test(get('type'));
      if (!title) yield { part: part.path, row, skipped: isFilm ? 'no title' : 'series' };
      else if (isPart || (!watched && !score))
        yield { part: part.path, row, skipped: isFilm && !isPart ? 'not watched' : 'series', title };
      else {
        const ids = {
          imdb: get('imdbid', 'imdb'),
          tmdb: get('tmdbid', 'tmdb'),
          trakt: get('traktid', 'trakt'),
          tvdb: get('tvdbid', 'tvdb'),
        };
        const film = filmOf({ title, year: yearOfCell(get('year')), keys: keysOf(ids) });
        const found = {
          part: part.path,
          row,
          film,
          review: reviewOf({ score, watchedOn: dayOfCell(watched) }),
          ...(written && { written }),
        };
        yield isFilm ? found : asSeries(found);
      }
    }
  }
}
