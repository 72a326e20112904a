import { isScore } from '../score.ts';
import { filmOf, minutesOfCell, reviewOf, titleAndYear, unreadOf, yearOfCell } from './facts.ts';
import { fieldHeaders } from './foreign-headers.ts';
import type { Guess, Mapping, Part, ReadOptions, ReadReview, Row, Skip } from './format.ts';
import { imdbId, keyOfUrl, keysOf } from './keys.ts';
import { isBegun, isEpisodeTitle, isPlanned, kindOfCell } from './kinds.ts';
import { guessedBest } from './scale.ts';
import { asSeries } from './series.ts';
import { foldHeader, headersOf, type TableRow, tableRows } from './table.ts';
import { dayOfText } from './text/date.ts';
import { splitNames, splitTags } from './text/quote.ts';
import { scoreOf } from './text/score.ts';
import { dayComesFirst, epochDay, mayBeTwoDays, slashedDay } from './us-date.ts';

/** A table of someone else's: columns as they were matched by hand, else by their names. */
export function* readForeign(part: Part, options: ReadOptions): Generator<Row> {
  const headers = headersOf(part);
  const there = new Set(headers.map(foldHeader));
  const columns = new Map(
    Object.keys(fieldHeaders).map((field) => {
      const names = columnsOf(field, options.mapping);
      const exact = names.filter((name) => there.has(name));
      // A header may hold a remark: `My rating (out of 5)`, `Score /10`.
      const remarked = names.flatMap((name) =>
        headers.filter((one) => foldHeader(plain(one)) === name).map(foldHeader),
      );
      const found = [...new Set([...exact, ...remarked])];
      // A public rating is none of a person who left their own column empty, nor a day of noting one of a viewing.
      return [field, field === 'score' || field === 'watchedOn' ? found.slice(0, 1) : found];
    }),
  );
  const scale = headers.find((one) => columns.get('score')?.includes(foldHeader(one)) && outOf.test(one));
  const cell = ({ get }: TableRow, field: string) => get(...(columns.get(field) ?? []));
  const dates: string[] = [];
  const scores: number[] = [];
  for (const line of tableRows(part)) {
    if (dates.length < 10_000) dates.push(cell(line, 'watchedOn'));
    const score = cell(line, 'best') ? 0 : Number(cell(line, 'score').replace(',', '.'));
    if (score > 0) scores.push(score);
  }
  const dayFirst = dayComesFirst(dates) ?? options.dayFirst;
  const said = options.best ?? Number(outOf.exec(scale ?? '')?.[1]);
  const best = said || guessedBest(scores);
  const unsure = options.dayFirst === undefined ? dates.find(mayBeTwoDays) : undefined;
  const guess: Guess = {
    ...(!said && scores.length > 0 && { best }),
    ...(unsure && { date: { text: unsure, day: (dayFirst !== undefined && slashedDay(unsure, dayFirst)) || null } }),
  };
  // Of these no column says that they are no films: what a bookshelf and a list of episodes have, films have not.
  const asked = options.mapping ? [] : ['season', 'seasonnumber', 'episode', 'episodenumber', 'episodetitle'];
  const books = !options.mapping && (there.has('isbn') || there.has('isbn13'));
  const bare = [...columns.values()].filter((names) => names.length > 0).length <= 2 && !columns.get('score')?.length;
  for (const line of tableRows(part)) {
    const row = readForeignRow(line, (field) => cell(line, field), best, dayFirst, guess);
    if ('skipped' in row) yield row;
    else if (books) yield { part: row.part, row: row.row, skipped: 'not a film', title: row.film.title };
    else yield line.get(...asked) || (bare && isEpisodeTitle(row.film.title)) ? asSeries(row) : row;
  }
}

const outOf = /(?:out of|\/|von|sur) ?(\d{1,3})\)?$/i;

/** A header without the remark at its end. */
function plain(header: string): string {
  return header.replace(/\s{0,9}(?:\([^()]{0,60}\)|(?:out of|\/) ?\d{1,3})$/i, '');
}

function columnsOf(field: string, mapping: Mapping | undefined): string[] {
  const names = mapping ? [mapping[field] ?? ''] : (fieldHeaders[field] ?? []);
  return names.map(foldHeader).filter(Boolean);
}

function readForeignRow(
  { part, row }: TableRow,
  cell: (field: string) => string,
  best: number,
  dayFirst: boolean | undefined,
  guess: Guess,
): Row {
  const { title, year } = titleAndYear(cell('title'));
  if (!title) return { part, row, skipped: 'no title' };
  const date = cell('watchedOn');
  const page = keyOfUrl(cell('url'));
  const given = cell('score');
  const value = Number(given.replace(',', '.'));
  const ownBest = Number(cell('best')) || best;
  const plain = /^\d{1,4}(?:[.,]\d{1,6})?$/.test(given) ? { value, best: ownBest } : scoreOf(given);
  const flag = (name: string) => /^(?:yes|true|1|x|y|✓)$/i.test(cell(name));
  const minutes = minutesOfCell(cell('minutes'));
  const review = reviewOf({
    score: isScore(plain) && (plain.value > 0 || plain.as) ? plain : undefined,
    watchedOn:
      dayOfText(date) ??
      (dayFirst === undefined && mayBeTwoDays(date) ? undefined : slashedDay(date, dayFirst ?? true)) ??
      epochDay(date),
    tldr: cell('tldr'),
    body: cell('body'),
    rewatch: flag('rewatch'),
    liked: flag('liked'),
    spoilers: flag('spoilers'),
    tags: splitTags(cell('tags')),
    venue: cell('venue'),
  });
  const found: ReadReview = {
    part,
    row,
    film: filmOf({
      title,
      originalTitle: cell('originalTitle') === title ? '' : cell('originalTitle'),
      year: yearOfCell(cell('year')) ?? year,
      directors: splitNames(cell('directors')),
      minutes,
      keys: [...(page ? [page] : []), ...keysOf({ imdb: imdbId(cell('imdb')), tmdb: cell('tmdb') })],
    }),
    review,
    ...unreadOf(review, { score: given, day: date }),
    ...(Object.keys(guess).length > 0 && { guess }),
  };
  const kind = kindOfCell(cell('kind'));
  const why = kind === 'other' ? 'not a film' : notSeen(found, cell('status'), date);
  if (why) return { part, row, skipped: kind === 'series' ? 'series' : why, title };
  return kind === 'series' ? asSeries(found) : found;
}

/** `not watched` for what is only planned; where a film was scored or written of, it was seen whatever else is said. */
function notSeen({ review }: ReadReview, status: string, watched: string): Skip | undefined {
  if (review.score || review.tldr || review.body) return undefined;
  return isPlanned(status) || isBegun(status) || /^(?:false|no|0)$/i.test(watched) ? 'not watched' : undefined;
}
