import { type Film, type Key, toKey } from '../film.ts';
import type { Review } from '../review.ts';
import { isScore, type Score } from '../score.ts';
import { lossesBy } from './carries.ts';
import { csvRecord } from './csv-text.ts';
import { filmOf, reviewOf, unreadOf } from './facts.ts';
import { readForeign } from './foreign-csv.ts';
import { fieldHeaders } from './foreign-headers.ts';
import type { Content, Format, ReadOptions, Row } from './format.ts';
import { foldHeader, hasColumns, headersOf, partHas, type TableRow, tableRows } from './table.ts';
import { dayOfText } from './text/date.ts';
import { joinList, splitNames, splitTags } from './text/quote.ts';
import { csvFile } from './write-csv.ts';

const columns = (
  'Title,Original title,Other titles,Year,Directors,Actors,Minutes,Keys,Score,Best,Scale,Watched on,Rewatch,Liked,' +
  'Spoilers,Tags,Venue,Aspects,TLDR,Review'
).split(',');
const names = { join: (items: readonly string[]) => joinList(items, splitNames), split: splitNames };
const tags = { join: (items: readonly string[]) => joinList(items, splitTags), split: splitTags };

const losses = lossesBy({
  score: 'exact',
  words: 'apart',
  day: true,
  rewatch: true,
  liked: true,
  spoilers: true,
  tags,
  venue: true,
  aspects: true,
  otherTitles: tags,
  year: (year) => year,
  directors: names,
  actors: names,
  minutes: 'with 0',
  keys: 'all',
});

/** CSV with a column for everything but posters, raw as RFC 4180 has it; read is any table with a column of titles. */
export const csv: Format = {
  name: 'csv',
  title: 'CSV',
  purpose: 'A table for other programs, exact to the character. For Excel take “spreadsheet”.',
  extension: 'csv',
  type: 'text/csv',
  write: (films) => csvFile('matinee.csv', columns, films, cells),
  losses,
  recognises: (content) =>
    content.parts.some((part) =>
      headersOf(part).some((name) => fieldHeaders.title!.includes(foldHeader(name.replace(/ ?\(.*\)$/, '')))),
    ),
  read,
};

const mark = 'guarded';

/** CSV for spreadsheets: with a byte order mark, and no cell that a spreadsheet would take for a formula. */
export const spreadsheet: Format = {
  name: 'spreadsheet',
  title: 'CSV for spreadsheets',
  purpose: 'A table to open in Excel, LibreOffice or Google Sheets.',
  extension: 'csv',
  type: 'text/csv',
  async *write(films) {
    for await (const { name, chunks } of csvFile(
      'matinee-spreadsheet.csv',
      [...columns, mark],
      films,
      // Every record is as long as the first, the mark's cell empty below its name: RFC 4180, 2.4.
      (film, review) => [...cells(film, review), ''],
      guardedRecord,
    )) {
      yield { name, chunks: withBom(chunks) };
    }
  },
  newestFirst: true,
  losses,
  recognises: (content) => hasColumns(content, ['title', 'tldr', mark]),
  read,
};

async function* withBom(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  yield '\uFEFF';
  yield* chunks;
}

// https://owasp.org/www-community/attacks/CSV_Injection; plain numbers stay, and so does what we guarded is told apart.
const dangerous = /^['=+\-@\t\r\n＝＋－＠]/;
const guarded = (cell: string) =>
  dangerous.test(cell) && !/^-?\d{1,15}(?:\.\d{1,15})?$/.test(cell) ? `'${cell}` : cell;

function guardedRecord(row: readonly string[]): string {
  return csvRecord(row.map(guarded));
}

function cells(film: Film, review: Review): string[] {
  const { score, watchedOn, rewatch, liked, spoilers, venue, aspects, tldr, body } = review;
  const number = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  const yes = (flag: boolean) => (flag ? 'yes' : '');
  const parts = Object.keys(aspects).length > 0 ? JSON.stringify(aspects) : '';
  return [
    film.title,
    film.originalTitle,
    tags.join(film.otherTitles),
    number(film.year),
    names.join(film.directors),
    names.join(film.actors),
    number(film.minutes),
    film.keys.join(' '),
    number(score?.value),
    number(score?.best),
    score?.as ?? '',
    watchedOn ?? '',
    yes(rewatch),
    yes(liked),
    yes(spoilers),
    tags.join(review.tags),
    venue,
    parts,
    tldr,
    body,
  ];
}

function* read({ parts }: Content, options: ReadOptions = {}): Generator<Row> {
  for (const part of parts) {
    const isGuarded = partHas(part, [mark]);
    if (partHas(part, ['title', 'tldr', 'aspects', 'keys'])) {
      for (const row of tableRows(part)) yield readOwn(row, isGuarded);
    } else if (headersOf(part).length === 0) yield { part: part.path, row: 1, skipped: 'other file' };
    else yield* readForeign(part, options);
  }
}

function readOwn({ part, row, raw }: TableRow, isGuarded: boolean): Row {
  const cell = (name: string) => (isGuarded ? raw(name).replace(/^'(?=['=+\-@\t\r\n＝＋－＠])/, '') : raw(name));
  const title = cell('title');
  if (title === '') return { part, row, skipped: 'no title' };
  const number = (name: string) => (/^[\d.e+-]{1,40}$/.test(cell(name)) ? Number(cell(name)) : undefined);
  const [year, minutes, value, best] = [number('year'), number('minutes'), number('score'), number('best')];
  const as = cell('scale') as Score['as'];
  const score = { value, best, ...(as && { as }) };
  const keys = cell('keys')
    .split(' ')
    .map(toKey)
    .filter((key): key is Key => key !== undefined);
  const list = (name: string, form: typeof names) => form.split(cell(name));
  const review = reviewOf({
    score: isScore(score) ? score : undefined,
    watchedOn: dayOfText(cell('watchedon')),
    rewatch: cell('rewatch') === 'yes',
    liked: cell('liked') === 'yes',
    spoilers: cell('spoilers') === 'yes',
    tags: list('tags', tags),
    venue: cell('venue'),
    aspects: aspectsOf(cell('aspects')),
    tldr: cell('tldr'),
    body: cell('review'),
  });
  return {
    part,
    row,
    film: {
      ...filmOf({
        title,
        originalTitle: cell('originaltitle'),
        otherTitles: list('othertitles', tags),
        directors: list('directors', names),
        actors: list('actors', names),
        keys,
        year,
        minutes,
      }),
    },
    review,
    ...unreadOf(review, { score: cell('score'), day: cell('watchedon') }),
  };
}

function aspectsOf(cell: string): Record<string, Score> | undefined {
  try {
    const found = Object.entries(JSON.parse(cell || 'null') ?? {}).filter((entry): entry is [string, Score] =>
      isScore(entry[1]),
    );
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  } catch {
    return undefined;
  }
}
