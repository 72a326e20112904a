import * as v from 'valibot';
import { type Collection, collection } from './collect.ts';
import { dayOfCell, filmOf, reviewOf, yearOfCell } from './facts.ts';
import type { Part, ReadReview, Row, Skip } from './format.ts';
import { keysOf } from './keys.ts';
import { parseJson } from './parse-json.ts';
import { asSeries } from './series.ts';
import { inSteps } from './steps.ts';

const text = v.fallback(v.nullish(v.string()), undefined);
const scalar = v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined);
const ids = v.fallback(v.object({ imdb: scalar, tmdb: scalar, trakt: scalar, tvdb: scalar }), {});
const movie = v.object({ title: text, year: scalar, ids: v.optional(ids, {}) });
const item = v.object({
  type: text,
  title: text,
  name: text,
  year: scalar,
  rating: scalar,
  watched_at: text,
  date_watched: text,
  last_watched_at: text,
  rated_at: text,
  listed_at: text,
  watchlisted_at: text,
  is_watchlisted: v.fallback(v.optional(v.boolean()), false),
  notes: text,
  id: ids,
  imdb_id: scalar,
  tmdb_id: scalar,
  trakt_id: scalar,
  tvdb_id: scalar,
  item_count: scalar,
  movie: v.fallback(v.optional(movie), undefined),
  show: v.fallback(v.optional(movie), undefined),
  season: v.optional(v.unknown()),
  episode: v.optional(v.unknown()),
  comment: v.fallback(
    v.optional(
      v.union([
        v.string(),
        v.object({ comment: text, spoiler: v.optional(v.unknown()), user_rating: scalar, parent_id: scalar }),
      ]),
    ),
    undefined,
  ),
});
type Item = v.InferOutput<typeof item>;

/** Whether the text is a list as Trakt gives out or takes in. */
export function isTraktJson(content: string): boolean {
  const head = content.slice(0, 6000);
  return (
    /^\uFEFF?\s{0,20}\[/.test(head) &&
    (/^\uFEFF?\s{0,20}\[\s{0,20}\{\s{0,20}"(?:title|movie|ids)"/.test(head) ||
      /"(?:watched_at|last_watched_at|rated_at|listed_at|imdb_id|tmdb_id|trakt_id|trakt)"\s{0,5}:/.test(head)) &&
    !/"is_watched"/.test(head)
  );
}

/** In which order the files are gone through: viewings first, so that scores, words and likes find them. */
const order = [
  /history/i,
  /^(?!.*(?:ratings|comments|lists|watched-|collection))/i,
  /watched-/i,
  /ratings/i,
  /comments/i,
  /favorites/i,
  /./,
];

/** Films and series apart: their numbers are counted apart too, and the same one names two works. */
type Collections = { films: Collection; shows: Collection };

/** Trakt's lists and archive as rows: scores, words and likes of a film are joined to its latest viewing. */
export function* readTraktJson(parts: readonly Part[]): Generator<Row | null> {
  const into: Collections = { films: collection(), shows: collection() };
  const place = ({ path }: Part) => order.findIndex((shape) => shape.test(path));
  for (const part of [...parts].sort((a, b) => place(a) - place(b))) {
    const given = /^\uFEFF?\s{0,20}[[{]/.test(part.text) ? parseJson(part.text) : undefined;
    if (!Array.isArray(given)) into.films.skip(part.path, 1, 'other file');
    else
      yield* inSteps(given.entries(), ([i, one]: [number, unknown]) => {
        const skipped = readItem(part.path, i + 1, one, into);
        if (skipped) into.films.skip(part.path, i + 1, ...skipped);
      });
  }
  yield* into.films.rows;
  for (const row of into.shows.rows) yield 'skipped' in row ? row : asSeries(row);
}

/** Adds what the item says; else the reason why it is no review of its own. */
function readItem(part: string, row: number, given: unknown, into: Collections): [Skip, title?: string] | undefined {
  const parsed = v.safeParse(item, given);
  if (!parsed.success) return ['not a review'];
  const one = parsed.output;
  const work = one.movie ?? one.show ?? one;
  const title = work.title?.trim() || (one.name?.trim() ?? '');
  if (one.item_count !== undefined && !one.movie) return ['list', title];
  const isSeries = one.show !== undefined || (!one.movie && /^(?:show|series|season|episode)$/i.test(one.type ?? ''));
  if (one.type && !isSeries && !/^movie$/i.test(one.type)) return ['not a film', title];
  // A word said to someone else's is no review.
  if (typeof one.comment === 'object' && Number(one.comment.parent_id) > 0) return ['comment', title];
  if (one.season || one.episode || /^(?:season|episode)$/i.test(one.type ?? '')) return ['series', title];
  if (!title) return [isSeries ? 'series' : 'no title'];
  const favourite = /favorites/i.test(part);
  if (!favourite && /(?:^|\/|-)(?:lists?|watchlist|collection)-/i.test(part))
    return [isSeries ? 'series' : /watchlist/i.test(part) ? 'not watched' : 'list', title];
  const film = filmOf({ title, year: yearOfCell(String(work.year ?? '')), keys: keysOf(idsOf(one)) });
  const own = ownFacts(one, favourite);
  const watchedOn = dayOfCell(one.watched_at ?? one.date_watched ?? '');
  const written = dayOfCell(one.rated_at ?? '');
  const among = isSeries ? into.shows : into.films;
  const isWork = one.movie !== undefined || one.show !== undefined;
  const known = watchedOn || !isWork || /history/i.test(part) ? undefined : latest(among.of(film));
  if (known && (own.score || own.body || favourite || one.last_watched_at)) {
    // A note and a comment on one film are both the person's words.
    const words = [known.review.body, own.body].filter(Boolean).join('\n\n');
    Object.assign(known.review, own, words && { body: words });
    return ['joined', title];
  }
  const listed = one.listed_at || one.watchlisted_at || one.is_watchlisted;
  if (listed && !watchedOn && !own.score && !favourite) return [isSeries ? 'series' : 'not watched', title];
  const review = reviewOf({ ...own, watchedOn: watchedOn ?? dayOfCell(one.last_watched_at ?? '') });
  among.add({ part, row, film, review, ...(written && { written }) });
  return undefined;
}

/** Trakt writes the newest viewing first, others the oldest. */
function latest(viewings: readonly ReadReview[]): ReadReview | undefined {
  const day = ({ review }: ReadReview) => review.watchedOn ?? '';
  return viewings.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0)).at(-1);
}

function ownFacts(one: Item, favourite: boolean) {
  const comment = typeof one.comment === 'object' ? one.comment : undefined;
  const rating = Number(one.rating ?? comment?.user_rating ?? 0);
  const note = favourite ? (one.notes ?? '') : '';
  const body = comment?.comment ?? (typeof one.comment === 'string' ? one.comment : note);
  const score = rating > 0 && rating <= 10 ? { value: rating, best: 10 } : undefined;
  return reviewOf({ score, body, spoilers: comment?.spoiler === true, liked: favourite });
}

function idsOf(one: Item) {
  const of = (one.movie ?? one.show)?.ids ?? one.id;
  return {
    imdb: of.imdb ?? one.imdb_id,
    tmdb: of.tmdb ?? one.tmdb_id,
    trakt: of.trakt ?? one.trakt_id,
    tvdb: of.tvdb ?? one.tvdb_id,
  };
}
