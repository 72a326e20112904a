import * as v from 'valibot';
import { toDay } from '../day.ts';
import { toKey } from '../film.ts';
import { isScore, type Score } from '../score.ts';

/** The version of the file that is written, and the newest that is read. */
export const version = 1;

/** `2026-03-14T21:05:00.000Z`, and a real one. */
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
/** What stands in the log's places and search text, between its separators. */
const id = v.pipe(v.string(), v.maxLength(200), v.regex(/^[^\s\p{Cc},|]+$/u));
const score = v.pipe(
  v.strictObject({
    value: v.pipe(v.number(), v.minValue(0)),
    best: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
    as: v.exactOptional(v.picklist(['letters', 'thumbs'])),
  }),
  v.check((given) => isScore(given)),
);
/** Not `v.record`, which drops names such as `constructor`: a person may call a part of a film as they like. */
const aspects = v.custom<Record<string, Score>>(
  (given) =>
    typeof given === 'object' &&
    given !== null &&
    !Array.isArray(given) &&
    Object.values(given).every((part) => v.is(score, part)),
);
const day = v.pipe(
  v.string(),
  v.check((text) => toDay(text) !== undefined),
);
const key = v.pipe(
  v.string(),
  v.check((text) => toKey(text) !== undefined),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

/** A review as the file holds it: every field, so that nothing is left to a default. */
export const writtenReview = v.object({
  id,
  score: v.nullable(score),
  tldr: v.string(),
  body: v.string(),
  watchedOn: v.nullable(day),
  rewatch: v.boolean(),
  liked: v.boolean(),
  spoilers: v.boolean(),
  tags: v.array(v.string()),
  venue: v.string(),
  aspects,
  created: instant,
  changed: instant,
  deleted: v.nullable(instant),
});

/** A film with its reviews. */
export const writtenFilm = v.object({
  id,
  title: v.string(),
  originalTitle: v.string(),
  otherTitles: v.array(v.string()),
  year: v.nullable(count),
  directors: v.array(v.string()),
  actors: v.array(v.string()),
  minutes: v.nullable(count),
  /** A picture only as data: an address would make a request when shown. */
  poster: v.pipe(v.string(), v.regex(/^(data:image\/|$)/)),
  keys: v.array(key),
  reviews: v.array(writtenReview),
});

const values = v.nullable(v.record(v.string(), v.unknown()));

/** One edit of the change history. */
export const writtenChange = v.object({
  of: v.picklist(['film', 'review']),
  id,
  when: instant,
  stamp: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}-[0-9a-f]{4}-\S{1,100}$/)),
  device: id,
  act: id,
  kind: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)),
  before: values,
  after: values,
});

const { id: _review, ...reviewFields } = writtenReview.entries;
const { id: _film, reviews: _reviews, ...filmFields } = writtenFilm.entries;
const reviewValues = v.nullable(v.partial(v.object({ ...reviewFields, filmId: id })));
const filmValues = v.nullable(v.partial(v.object(filmFields)));

/** One edit whose values are what the fields of a film or a review may hold: what may be kept in a log. */
export const keptChange = v.variant('of', [
  v.object({ ...writtenChange.entries, of: v.literal('review'), before: reviewValues, after: reviewValues }),
  v.object({ ...writtenChange.entries, of: v.literal('film'), before: filmValues, after: filmValues }),
]);

/** The whole file; `public/log.schema.json` says the same as a JSON Schema. */
export const writtenLog = v.object({
  format: v.literal('matinee-log'),
  version: v.literal(version),
  written: instant,
  films: v.array(writtenFilm),
  changes: v.exactOptional(v.array(writtenChange)),
});
