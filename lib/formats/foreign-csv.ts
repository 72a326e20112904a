import { isScore } from '../score.ts';
import { filmOf, minutesOfCell, reviewOf, titleAndYear, yearOfCell } from './facts.ts';
import type { Mapping, Part, ReadOptions, Row } from './format.ts';
import { keyOfUrl, keysOf } from './keys.ts';
import { foldHeader, headersOf, type TableRow, tableRows } from './table.ts';
import { dayOfText } from './text/date.ts';
import { splitNames, splitTags } from './text/quote.ts';
import { scoreOf } from './text/score.ts';
import { dayComesFirst, slashedDay } from './us-date.ts';

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

/** A table of someone else's: columns as they were matched by hand, else by their names. */
export function* readForeign(part: Part, options: ReadOptions): Generator<Row> {
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
