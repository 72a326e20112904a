import * as v from 'valibot';
import { dayOfCell, filmOf, reviewOf } from './facts.ts';
import type { Part, Row } from './format.ts';
import { keysOf } from './keys.ts';
import { parseJson } from './parse-json.ts';
import { asSeries } from './series.ts';

const text = v.fallback(v.nullish(v.string()), undefined);
const id = v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined);
const number = v.fallback(v.nullish(v.number()), undefined);
const work = v.object({ title: text, year: number, ids: v.fallback(v.record(v.string(), id), {}) });
const entry = v.object({
  status: text,
  last_watched_at: text,
  user_rated_at: text,
  user_rating: number,
  anime_type: text,
  memo: v.fallback(v.nullish(v.union([v.string(), v.object({ text })])), undefined),
  movie: v.fallback(v.optional(work), undefined),
  show: v.fallback(v.optional(work), undefined),
});

/** Whether the text looks like Simkl's backup. */
export function isSimklJson(content: string): boolean {
  const head = content.slice(0, 4000);
  return (
    /^\s{0,20}\{/.test(head) &&
    /"(?:movies|shows|anime)"\s{0,5}:\s{0,5}\[/.test(head) &&
    /"(?:added_to_watchlist_at|user_rated_at|last_watched_at|simkl)"/.test(head)
  );
}

/** The films of `SimklBackup.json`; series and anime that are no films are skipped. */
export function* readSimklJson({ path: part, text: content }: Part): Generator<Row> {
  const given = parseJson(content) as Record<string, unknown>;
  let row = 0;
  for (const kind of ['movies', 'shows', 'anime']) {
    const list = given[kind];
    for (const item of Array.isArray(list) ? list : []) yield readEntry(part, ++row, kind, item);
  }
}

function readEntry(part: string, row: number, kind: string, item: unknown): Row {
  const parsed = v.safeParse(entry, item);
  const given = parsed.success ? parsed.output : undefined;
  if (!given) return { part, row, skipped: kind === 'movies' ? 'not a review' : 'series' };
  // A film among anime stands under "show" like its neighbours.
  const isFilm = kind === 'movies' || given.anime_type === 'movie';
  const film = given.movie ?? given.show;
  const title = typeof film?.title === 'string' ? film.title.trim() : '';
  if (!film || !title) return { part, row, skipped: 'no title' };
  const { imdb, tmdb, simkl, tvdb } = film.ids;
  const memo = typeof given.memo === 'string' ? given.memo : (given.memo?.text ?? '');
  const rating = given.user_rating ?? 0;
  // Where it was scored or written of, it was seen whatever its list says.
  if (/plan|notinteresting/.test(given.status ?? '') && !memo && rating <= 0)
    return { part, row, skipped: isFilm ? 'not watched' : 'series', title };
  const written = dayOfCell(given.user_rated_at ?? '');
  const found = {
    part,
    row,
    film: filmOf({ title, year: film.year ?? undefined, keys: keysOf({ imdb, tmdb, simkl, tvdb }) }),
    review: reviewOf({
      score: rating > 0 && rating <= 10 ? { value: rating, best: 10 } : undefined,
      watchedOn: dayOfCell(given.last_watched_at ?? ''),
      body: memo,
    }),
    ...(written && { written }),
  };
  return isFilm ? found : asSeries(found);
}
