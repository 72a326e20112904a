import { type Film, type Key, toKey } from '../film.ts';
import type { Review } from '../review.ts';
import { isScore, type Score } from '../score.ts';
import { lossesBy } from './carries.ts';
import { csvRecord } from './csv-text.ts';
import { filmOf, minutesOfCell, reviewOf, titleAndYear, yearOfCell } from './facts.ts';
import type { Content, Format, Mapping, Part, ReadOptions, Row } from './format.ts';
import { keyOfUrl, keysOf } from './keys.ts';
import { foldHeader, hasColumns, headersOf, partHas, type TableRow, tableRows } from './table.ts';
import { dayOfText } from './text/date.ts';
import { joinList, splitNames, splitTags } from './text/quote.ts';
import { scoreOf } from './text/score.ts';
import { dayComesFirst, slashedDay } from './us-date.ts';
import { csvFile } from './write-csv.ts';

/** Fields that a column of a foreign table may be matched with by hand, each with the headers it is known by. */
export const fieldHeaders: Readonly<Record<string, readonly string[]>> = {
  title: [
    'title',
    'name',
    'film',
    'filmname',
    'movie',
    'movietitle',
    'filmtitle',
    'titel',
    'titre',
    'título',
    'название',
    '标题',
    '片名',
  ],
  originalTitle: ['originaltitle', 'originalname', 'origtitle', 'оригинальноеназвание', '原名'],
  year: ['year', 'releaseyear', 'released', 'releasedate', 'jahr', 'année', 'año', 'год', '年份'],
  directors: ['directors', 'director', 'directedby', 'regie', 'réalisateur', 'режиссёр', '导演'],
  score: [
    'score',
    'myrating',
    'yourrating',
    'userrating',
    'personalrating',
    'myscore',
    'rating',
    'stars',
    'grade',
    'note',
    'моя оценка',
    '我的评分',
    '个人评分',
  ],
  best: ['best', 'scoremax', 'outof'],
  watchedOn: [
    'watchedon',
    'watcheddate',
    'datewatched',
    'watched',
    'watchedat',
    'viewed',
    'date',
    'seen',
    'dateseen',
    '创建时间',
    '打分日期',
  ],
  tldr: ['tldr', 'summary', 'shortreview', 'minireview'],
  body: ['review', 'body', 'comment', 'comments', 'notes', 'text', 'thoughts', 'memo', '我的短评', '评论'],
  rewatch: ['rewatch', 'rewatched'],
  liked: ['liked', 'like', 'favorite', 'favourite'],
  spoilers: ['spoilers', 'spoiler'],
  tags: ['tags', 'labels', '标签'],
  venue: ['venue', 'location', 'cinema', 'where'],
  minutes: ['minutes', 'runtime', 'runtimemins', 'duration'],
  imdb: ['imdb', 'imdbid', 'const', 'tconst'],
  tmdb: ['tmdb', 'tmdbid'],
  url: ['url', 'link', 'letterboxduri', '链接', '条目链接'],
};

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
    content.parts.some((part) => headersOf(part).some((name) => fieldHeaders.title!.includes(foldHeader(name)))),
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
      cells,
      guardedRecord,
    )) {
      yield { name, chunks: withBom(chunks) };
    }
  },
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
    review: reviewOf({
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
    }),
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

/** A table of someone else's: columns as they were matched by hand, else by their names. */
function* readForeign(part: Part, options: ReadOptions): Generator<Row> {
  const there = new Set(headersOf(part).map(foldHeader));
  const columns = new Map(
    Object.keys(fieldHeaders).map((field) => [
      field,
      columnsOf(field, options.mapping).filter((name) => there.has(name)),
    ]),
  );
  const cell = ({ get }: TableRow, field: string) => get(...(columns.get(field) ?? []));
  const dates: string[] = [];
  let most = 0;
  for (const line of tableRows(part)) {
    if (dates.length < 10_000) dates.push(cell(line, 'watchedOn'));
    most = Math.max(most, Number(cell(line, 'score').replace(',', '.')) || 0);
  }
  const dayFirst = dayComesFirst(dates) ?? options.dayFirst;
  const best = options.best ?? (most <= 5 ? 5 : most <= 10 ? 10 : 100);
  for (const line of tableRows(part)) yield readForeignRow(line, (field) => cell(line, field), best, dayFirst);
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
  return {
    part,
    row,
    film: filmOf({
      title,
      originalTitle: cell('originalTitle'),
      year: yearOfCell(cell('year')) ?? year,
      directors: splitNames(cell('directors')),
      minutes,
      keys: [...(page ? [page] : []), ...keysOf({ imdb: cell('imdb'), tmdb: cell('tmdb') })],
    }),
    review: reviewOf({
      score: isScore(plain) && plain.value > 0 ? plain : undefined,
      watchedOn: dayOfText(date) ?? (dayFirst === undefined ? undefined : slashedDay(date, dayFirst)),
      tldr: cell('tldr'),
      body: cell('body'),
      rewatch: flag('rewatch'),
      liked: flag('liked'),
      spoilers: flag('spoilers'),
      tags: splitTags(cell('tags')),
      venue: cell('venue'),
    }),
  };
}
