import * as v from 'valibot';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Content, Format, Row, Skip } from './format.ts';
import { keysOf } from './keys.ts';
import { parseJson } from './parse-json.ts';
import { hasColumns, headersOf, partHas, type TableRow, tableRows } from './table.ts';

const isJson = (text: string) => /^\uFEFF?\s{0,20}\[/.test(text) && /"is_watched"\s{0,5}:/.test(text.slice(0, 6000));

/** What TV Time gave out before it closed: "Export my data" (CSV and JSON), the archive of the GDPR, and Liberator's file. */
export const tvtime: Format = {
  name: 'tvtime',
  title: 'TV Time',
  purpose: 'Films out of TV Time’s archives.',
  extension: 'csv',
  type: 'text/csv',
  recognises: (content) =>
    [
      ['iswatched', 'uuid'],
      ['iswatched', 'imdbid'],
      ['seriestvdbid', 'iswatched'],
      ['entitytype', 'moviename'],
      ['moviename', 'seriesname', 'key'],
      ['skey', 'objects', 'lists'],
    ].some((columns) => hasColumns(content, columns)) || content.parts.some(({ text }) => isJson(text)),
  gathers: true,
  read,
};

function* read({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    const { path, text } = part;
    if (isJson(text)) yield* readJson(path, text);
    else if (headersOf(part).length === 0) yield { part: path, row: 1, skipped: 'other file' };
    else {
      const series = partHas(part, ['seriestvdbid']) || partHas(part, ['status', 'tvdbid'], ['year', 'type']);
      const list = partHas(part, ['objects']);
      for (const row of tableRows(part))
        yield list
          ? { part: path, row: row.row, skipped: 'list' }
          : series
            ? { part: path, row: row.row, skipped: 'series' }
            : readRow(row);
    }
  }
}

function readRow({ part, row, get }: TableRow): Row {
  const title = get('moviename', 'title').trim();
  const reason = whyNot(get);
  if (reason) return { part, row, skipped: reason, ...(title && { title }) };
  if (!title) return { part, row, skipped: 'no title' };
  const range = /^watch-date-(\d{9,10})$/.exec(get('watchdaterangekey'))?.[1];
  const watched = range ? new Date(Number(range) * 1000).toISOString() : get('watchedat', 'createdat');
  const year = yearOfCell(get('year')) ?? yearOfCell(get('releasedate'));
  return {
    part,
    row,
    film: filmOf({
      title,
      year: year === 1 ? undefined : year,
      keys: keysOf({ imdb: get('imdbid'), tvdb: get('tvdbid') }),
    }),
    review: reviewOf({
      watchedOn: dayOfCell(watched),
      rewatch: /^rewatch/.test(get('type')),
      score: scoreOfCell(get('rating'), 10),
    }),
  };
}

/** Why a row is no viewing of a film; the archive keeps series, statistics and lists in one table. */
function whyNot(get: TableRow['get']): Skip | undefined {
  if (
    /^(?:series|show|episode|season|tv)$/i.test(get('type', 'entitytype')) ||
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
      const { id: ids, title, year, is_watched, watched_at, seasons } = parsed.output;
      if (seasons) yield { part, row, skipped: 'series' };
      else if (!title?.trim()) yield { part, row, skipped: 'no title' };
      else if (!is_watched) yield { part, row, skipped: 'not watched', title };
      else {
        const film = filmOf({ title: title.trim(), year: yearOfCell(String(year ?? '')), keys: keysOf(ids) });
        yield { part, row, film, review: reviewOf({ watchedOn: dayOfCell(watched_at ?? '') }) };
      }
    }
  }
}
