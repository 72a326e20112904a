import type { Film } from '../film.ts';
import { keysOfFamilies, lossesBy } from './carries.ts';
import { inChunks } from './chunks.ts';
import { type Collection, collection } from './collect.ts';
import { csvRecord } from './csv-text.ts';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, wordsOf, yearOfCell } from './facts.ts';
import type { Content, Films, Format, Part, Row, WrittenFile } from './format.ts';
import { keysOf } from './keys.ts';
import { lossList } from './loss-list.ts';
import { stepped } from './scale.ts';
import { inSteps, onlyRows } from './steps.ts';
import { foldHeader, hasColumns, headersOf, partHas, tableRows } from './table.ts';
import { foldedTldr } from './tldr.ts';

const families = ['tmdb', 'imdb'];
const losses = lossesBy({
  score: { best: 10, step: 1 },
  words: safe,
  day: true,
  venue: true,
  title: (title) => safe(title).trim(),
  keys: families,
});

/** What Movary gives out and takes in: viewings in one file, a score a film in another. */
export const movary: Format = {
  name: 'movary',
  title: 'Movary',
  purpose: 'To bring the log to Movary: history.csv and ratings.csv.',
  extension: 'csv',
  type: 'text/csv',
  write,
  losses: (film, review, all) =>
    lossList(
      ...losses(film, review, all),
      all.length > 1 && all.some(({ score }) => score) && 'viewings joined',
      review.venue !== safe(review.venue).trim() && 'venue lost',
    ),
  recognises: (content) =>
    ['watchedat', 'userrating', 'addedat'].some((name) =>
      hasColumns(content, ['title', 'year', 'tmdbid', 'imdbid', name], ['type']),
    ),
  gathers: true,
  read: (content) => onlyRows(readInSteps(content)),
  readInSteps,
};

async function* write(films: Films): AsyncGenerator<WrittenFile> {
  yield { name: 'history.csv', chunks: inChunks(historyRecords(films)) };
  yield { name: 'ratings.csv', chunks: inChunks(ratingRecords(films)) };
}

async function* historyRecords(films: Films): AsyncGenerator<string> {
  yield csvRecord(['title', 'year', 'tmdbId', 'imdbId', 'watchedAt', 'comment', 'location']);
  for await (const { film, reviews } of films()) {
    for (const review of reviews)
      yield csvRecord([...filmCells(film), review.watchedOn ?? '', safe(foldedTldr(review)), safe(review.venue)]);
  }
}

async function* ratingRecords(films: Films): AsyncGenerator<string> {
  yield csvRecord(['title', 'year', 'tmdbId', 'imdbId', 'userRating']);
  for await (const { film, reviews } of films()) {
    const score = reviews.findLast((review) => review.score && stepped(review.score, 10, 1) > 0)?.score;
    if (score) yield csvRecord([...filmCells(film), String(stepped(score, 10, 1))]);
  }
}

function filmCells(film: Film): string[] {
  const ids = keysOfFamilies(film, families);
  const id = (family: string) => ids.find((key) => key.startsWith(`${family}:`))?.slice(family.length + 1) ?? '';
  return [safe(film.title), film.year === null ? '' : String(film.year), id('tmdb'), id('imdb')];
}

/** PHP's reader takes a backslash before a quote, and so at the end of a cell, for an escape: a blank keeps them apart. */
function safe(text: string): string {
  return text.replace(/\\(?="|$)/g, '\\ ');
}

type Kind = 'history' | 'ratings' | 'watchlist';

function kindOf(part: Part): Kind | undefined {
  const names = new Set(headersOf(part).map(foldHeader));
  if (names.has('watchedat')) return 'history';
  if (names.has('userrating')) return 'ratings';
  return names.has('addedat') ? 'watchlist' : undefined;
}

function* readInSteps({ parts }: Content): Generator<Row | null> {
  const into = collection();
  // Viewings first, so that a score finds its viewing.
  for (const kind of ['history', 'ratings', 'watchlist'] as const) {
    for (const part of parts) if (kindOf(part) === kind) yield* readPart(part, kind, into);
  }
  for (const part of parts) if (!kindOf(part) || !partHas(part, ['title'])) into.skip(part.path, 1, 'other file');
  yield* into.rows;
}

function readPart(part: Part, kind: Kind, into: Collection): Generator<null> {
  return inSteps(tableRows(part), ({ row, get, raw }) => {
    const title = get('title');
    if (!title) into.skip(part.path, row, 'no title');
    else if (kind === 'watchlist') into.skip(part.path, row, 'not watched', title);
    else {
      const film = filmOf({
        title,
        year: yearOfCell(get('year')),
        keys: keysOf({ tmdb: get('tmdbid'), imdb: get('imdbid') }),
      });
      const score = scoreOfCell(get('userrating'), 10);
      const viewing = kind === 'ratings' ? into.of(film).at(-1) : undefined;
      if (viewing) {
        if (score) viewing.review.score = score;
        into.skip(part.path, row, 'joined', title);
      } else {
        const review = reviewOf({
          score,
          watchedOn: dayOfCell(get('watchedat')),
          venue: get('location'),
          ...wordsOf(raw('comment')),
        });
        into.add({ part: part.path, row, film, review });
      }
    }
  });
}
