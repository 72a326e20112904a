import * as v from 'valibot';
import { dayOfCell, filmOf, minutesOfCell, reviewOf, yearOfCell } from './facts.ts';
import type { Format, Row } from './format.ts';
import { keysOf } from './keys.ts';
import { isBegun, isPlanned } from './kinds.ts';
import { parseJson } from './parse-json.ts';
import { asSeries } from './series.ts';

const text = v.fallback(v.nullish(v.string()), undefined);
const number = v.fallback(v.nullish(v.number()), undefined);
const content = v.object({
  title: text,
  type: text,
  release_date: text,
  tmdbId: number,
  imdb_id: text,
  runtime: number,
});
const item = v.object({
  status: text,
  rating: number,
  thoughts: text,
  createdAt: text,
  content: v.fallback(v.optional(content), undefined),
  activity: v.fallback(v.array(v.object({ type: text, customDate: text })), []),
  tags: v.fallback(v.array(v.object({ name: text })), []),
});

/** Watcharr's export: a list of films and series, each with status, score of ten and thoughts. */
export const watcharr: Format = {
  name: 'watcharr',
  title: 'Watcharr',
  purpose: 'The watched list that Watcharr gives out.',
  extension: 'json',
  type: 'application/json',
  recognises: ({ parts }) => parts.some(({ text }) => isWatcharr(text.slice(0, 6000))),
  gathers: true,
  *read({ parts }) {
    for (const { path, text } of parts) {
      const given = isWatcharr(text.slice(0, 6000)) ? parseJson(text) : undefined;
      if (!Array.isArray(given)) yield { part: path, row: 1, skipped: 'other file' };
      else for (const [i, one] of given.entries()) yield readItem(path, i + 1, one);
    }
  },
};

function isWatcharr(head: string): boolean {
  return (
    /^\uFEFF?\s{0,20}\[/.test(head) && /"content"\s{0,5}:\s{0,5}\{/.test(head) && /"tmdbId"\s{0,5}:\s{0,5}\d/.test(head)
  );
}

function readItem(part: string, row: number, one: unknown): Row {
  const parsed = v.safeParse(item, one);
  const given = parsed.success ? parsed.output : undefined;
  const work = given?.content;
  const title = work?.title?.trim();
  // A game has another kind of content.
  if (!given || !work) return { part, row, skipped: 'not a film' };
  if (!title) return { part, row, skipped: 'no title' };
  const isSeries = work.type === 'tv';
  const rating = given.rating ?? 0;
  const status = given.status ?? '';
  const seen = rating > 0 || given.thoughts || !(isPlanned(status) || isBegun(status));
  if (!seen) return { part, row, skipped: isSeries ? 'series' : 'not watched', title };
  const watched = given.activity.find(({ customDate }) => customDate)?.customDate;
  const written = dayOfCell(given.createdAt ?? '');
  const found = {
    part,
    row,
    film: filmOf({
      title,
      year: yearOfCell(work.release_date ?? ''),
      minutes: minutesOfCell(String(work.runtime ?? '')),
      keys: keysOf({ tmdb: work.tmdbId, imdb: work.imdb_id }),
    }),
    review: reviewOf({
      score: rating > 0 && rating <= 10 ? { value: rating, best: 10 } : undefined,
      watchedOn: dayOfCell(watched ?? ''),
      body: given.thoughts ?? '',
      tags: given.tags.flatMap(({ name }) => name?.trim() || []),
    }),
    ...(written && { written }),
  };
  return isSeries ? asSeries(found) : found;
}
