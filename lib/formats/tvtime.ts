import * as v from 'valibot';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Content, Format, Row, Skip } from './format.ts';
import { keysOf } from './keys.ts';
import { isPlanned } from './kinds.ts';
import { parseJson } from './parse-json.ts';
import { asSeries } from './series.ts';
import { partHas, type TableRow, tableRows } from './table.ts';
import { epochDay } from './us-date.ts';

const isJson = (text: string) => /^\uFEFF?\s{0,20}\[/.test(text) && /"is_watched"\s{0,5}:/.test(text.slice(0, 6000));

/** What TV Time gave out before it closed: "Export my data" (CSV and JSON), the archive of the GDPR, and Liberator's file. */
export const tvtime: Format = {
  name: 'tvtime',
  title: 'TV Time',
  purpose: 'Films out of TV Time’s archives.',
  extension: 'csv',
  type: 'text/csv',
  recognises: (content) =>
    content.parts.some((part) => isJson(part.text) || shapes.some(([, ...columns]) => partHas(part, columns))),
  gathers: true,
  read,
};

type Kind = 'films' | 'series' | 'list' | 'mixed';

/** What its tables hold, told by columns that only they have; `mixed` keeps films, series and statistics together. */
const shapes: readonly [Kind, ...columns: string[]][] = [
  ['series', 'seriestvdbid', 'iswatched'],
  ['list', 'listid', 'itemtype', 'tvdbid'],
  ['list', 'skey', 'objects', 'lists'],
  ['series', 'uuid', 'tvdbid', 'status', 'createdat'],
  ['series', 'tvshowid', 'tvshowname'],
  ['series', 'showname', 'episodeid'],
  ['mixed', 'entitytype', 'moviename'],
  ['mixed', 'seriesname', 'key', 'sid'],
  ['mixed', 'iswatched', 'imdbid', 'type'],
  ['films', 'iswatched', 'uuid'],
];

function* read({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    const { path, text } = part;
    const kind = shapes.find(([, ...columns]) => partHas(part, columns))?.[0];
    if (isJson(text)) yield* readJson(path, text);
    else if (!kind) yield { part: path, row: 1, skipped: 'other file' };
    else for (const line of tableRows(part)) yield readRow(line, kind);
  }
}

function readRow(line: TableRow, kind: Kind): Row {
  const { part, row, get } = line;
  const title = get('moviename', 'title', 'seriesname', 'tvshowname', 'showname', 'name');
  const named = title && { title };
  if (kind === 'list') return { part, row, skipped: 'list', ...named };
  const reason = kind === 'series' ? 'series' : whyNot(get);
  if (reason && reason !== 'series') return { part, row, skipped: reason, ...named };
  if (!title) return { part, row, skipped: reason ?? 'no title' };
  const range = /^watch-date-(\d{9,10})$/.exec(get('watchdaterangekey'))?.[1];
  const watched =
    (range ? epochDay(range) : undefined) ?? dayOfCell(get('watchedat', ...(kind === 'mixed' ? ['createdat'] : [])));
  const year = yearOfCell(get('year')) ?? yearOfCell(get('releasedate'));
  const found = {
    part,
    row,
    film: filmOf({
      title,
      year: year === 1 ? undefined : year,
      keys: keysOf({ imdb: get('imdbid'), tvdb: get('tvdbid') }),
    }),
    review: reviewOf({
      watchedOn: watched,
      rewatch: /^rewatch/.test(get('type') || get('key')),
      score: scoreOfCell(get('rating'), 10),
    }),
  };
  if (!reason) return found;
  // Of episodes, followed shows and statistics nothing is a log's; of a series that was begun it may be.
  const begun = get('status') !== '' && !isPlanned(get('status')) && !get('episode');
  return begun ? asSeries(found) : { part, row, skipped: 'series', title };
}

/** Why a row is no viewing of a film; the archive keeps series, statistics and lists in one table. */
function whyNot(get: TableRow['get']): Skip | undefined {
  if (
    /^(?:series|show|episode|season|tv)$/i.test(get('entitytype', 'type')) ||
    get('seriesname') ||
    get('sid') ||
    get('episode')
  )
    return 'series';
  if (
    /^(?:false|0)$/i.test(get('iswatched')) ||
    /^(?:towatch|follow)/i.test(get('type')) ||
    /^(?:towatch|follow)/.test(get('key'))
  )
    return 'not watched';
  if (get('key') && !get('moviename')) return /episode|series/.test(get('key')) ? 'series' : 'not a review';
  return get('entitytype') && !/^movie$/i.test(get('entitytype')) ? 'not a film' : undefined;
}

const id = v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined);
const text = v.fallback(v.nullish(v.string()), undefined);
const item = v.object({
  id: v.fallback(v.object({ tvdb: id, imdb: id }), {}),
  tvdb_id: id,
  imdb_id: id,
  title: text,
  year: id,
  is_watched: v.fallback(v.boolean(), false),
  watched_at: text,
  seasons: v.optional(v.unknown()),
});

function* readJson(part: string, content: string): Generator<Row> {
  const given = parseJson(content);
  for (const [i, one] of (Array.isArray(given) ? given : []).entries()) {
    const parsed = v.safeParse(item, one);
    const row = i + 1;
    if (!parsed.success) yield { part, row, skipped: 'not a review' };
    else {
      const { id: ids, tvdb_id, imdb_id, year, is_watched, watched_at, seasons } = parsed.output;
      const title = parsed.output.title?.trim() ?? '';
      const keys = keysOf({ tvdb: ids.tvdb ?? tvdb_id, imdb: ids.imdb ?? imdb_id });
      const found = {
        part,
        row,
        film: filmOf({ title, year: yearOfCell(String(year ?? '')), keys }),
        review: reviewOf({ watchedOn: dayOfCell(watched_at ?? '') }),
      };
      if (!title) yield { part, row, skipped: seasons ? 'series' : 'no title' };
      // A series of which no episode was seen is one to see.
      else if (seasons)
        yield JSON.stringify(seasons).includes('"is_watched":true')
          ? asSeries(found)
          : { part, row, skipped: 'series', title };
      else yield is_watched ? found : { part, row, skipped: 'not watched', title };
    }
  }
}
