import { csvRecord } from './csv-text.ts';
import { filmOf, reviewOf, scoreOfCell, titleAndYear } from './facts.ts';
import type { Content, Format, Part, Row } from './format.ts';
import { imdbId, keysOf } from './keys.ts';
import { partHas, tableRows } from './table.ts';

type Work = { title: string; imdb?: string; tmdb?: string };

/** What MovieLens gives out of an account, and its data set (ratings, titles and links in a file each). */
export const movielens: Format = {
  name: 'movielens',
  title: 'MovieLens',
  purpose: 'The ratings that MovieLens gives out.',
  extension: 'csv',
  type: 'text/csv',
  recognises: ({ parts }) => parts.some(isOfMovieLens),
  gathers: true,
  read,
};

function isOfMovieLens(part: Part): boolean {
  const without = ['tmdbtype', 'watchedat', 'votedate', 'votecount'];
  return (
    ['rating', 'genres', 'imdbid'].some((name) => partHas(part, ['movieid', name], without)) || inColons(part) !== part
  );
}

/** The older sets of data have no headers, and two colons between: `1::1193::5::978300760`. As CSV they read the same. */
function inColons(part: Part): Part {
  const [line = ''] = part.text.slice(0, 2000).split('\n', 1);
  const names = /^\d+::\d+::[\d.]+::\d{9,10}\r?$/.test(line)
    ? ['userId', 'movieId', 'rating', 'timestamp']
    : /^\d+::.{1,400} \(\d{4}\)::/.test(line)
      ? ['movieId', 'title', 'genres']
      : undefined;
  if (!names) return part;
  const records = part.text.split(/\r?\n/).filter(Boolean);
  return { ...part, text: csvRecord(names) + records.map((record) => csvRecord(record.split('::'))).join('') };
}

function* read(content: Content): Generator<Row> {
  const parts = content.parts.map(inColons);
  const works = new Map<string, Work>();
  const rated = (path: (typeof parts)[number]) => partHas(path, ['movieid', 'rating']);
  // Titles and links tell of no viewing where the scores are not beside them.
  const why = parts.some(rated) ? 'joined' : 'not a review';
  for (const part of parts) {
    if (rated(part) || !partHas(part, ['movieid'])) continue;
    for (const { row, get } of tableRows(part)) {
      const known = works.get(get('movieid')) ?? { title: '' };
      works.set(get('movieid'), {
        title: get('title') || known.title,
        imdb: get('imdbid') || known.imdb,
        tmdb: get('tmdbid') || known.tmdb,
      });
      yield { part: part.path, row, skipped: why, ...(get('title') && { title: get('title') }) };
    }
  }
  for (const part of parts) {
    if (!partHas(part, ['movieid'])) yield { part: part.path, row: 1, skipped: 'other file' };
    else if (rated(part)) {
      for (const { row, get } of tableRows(part)) {
        const work = works.get(get('movieid'));
        const { title, year } = titleAndYear(get('title') || work?.title || '');
        const score = scoreOfCell(get('rating'), 5);
        if (!title) yield { part: part.path, row, skipped: 'no title' };
        else if (!score) yield { part: part.path, row, skipped: 'not watched', title };
        else {
          const keys = keysOf({ imdb: imdbId(get('imdbid') || work?.imdb || ''), tmdb: get('tmdbid') || work?.tmdb });
          yield {
            part: part.path,
            row,
            film: filmOf({ title: inOrder(title), year, keys }),
            review: reviewOf({ score }),
            ...rateDay(get('timestamp')),
          };
        }
      }
    }
  }
}

/** `American President, The` as `The American President`. */
function inOrder(title: string): string {
  const parts = /^(.{1,300}), (The|A|An|Le|La|Les|L'|Il|Der|Die|Das|El|Los|Las)$/.exec(title);
  return parts ? `${parts[2]}${parts[2]!.endsWith("'") ? '' : ' '}${parts[1]}` : title;
}

/** The day of a time in seconds since 1970, in UTC: the file knows no other. */
function rateDay(seconds: string) {
  if (!/^\d{9,10}$/.test(seconds)) return undefined;
  return { written: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) as never };
}
