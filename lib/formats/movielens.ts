import { filmOf, reviewOf, scoreOfCell, titleAndYear } from './facts.ts';
import type { Content, Format, Row } from './format.ts';
import { keysOf } from './keys.ts';
import { hasColumns, partHas, tableRows } from './table.ts';

type Work = { title: string; imdb?: string; tmdb?: string };

/** What MovieLens gives out of an account, and its data set (ratings, titles and links in a file each). */
export const movielens: Format = {
  name: 'movielens',
  title: 'MovieLens',
  purpose: 'The ratings that MovieLens gives out.',
  extension: 'csv',
  type: 'text/csv',
  recognises: (content) => hasColumns(content, ['movieid'], ['tmdbtype']) && !hasColumns(content, ['watchedat']),
  gathers: true,
  read,
};

function* read({ parts }: Content): Generator<Row> {
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

/** `114709` and `0114709`, the zero lost to a spreadsheet, as `tt0114709`. */
function imdbId(digits: string): string {
  return /^\d{1,9}$/.test(digits) ? `tt${digits.padStart(7, '0')}` : digits;
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
