import * as v from 'valibot';
import type { Film, FilmFacts, Key } from '../film.ts';
import type { Review, ReviewFacts } from '../review.ts';
import type { Content, Films, FilmWithReviews, Format, Row, WriteOptions, WrittenChange } from './format.ts';
import { FileError } from './format.ts';
import { version, writtenLog } from './json-schema.ts';

const maxDepth = 32;
const chunkSize = 65_536;

/** Our own JSON: everything, read back without any loss. `public/log.schema.json` is its JSON Schema. */
export const json: Format = {
  name: 'json',
  title: 'Matinee JSON',
  purpose: 'Everything, without any loss: for keeping, and for moving to another Matinee.',
  extension: 'json',
  type: 'application/json',
  async *write(films, now, options) {
    yield { name: `matinee-${now.toISOString().slice(0, 10)}.json`, chunks: inChunks(pieces(films, now, options)) };
  },
  losses: () => [],
  recognises: ({ parts }) =>
    parts.length === 1 && /^[\s{]{1,50}"format"\s?:\s?"matinee-log"/.test(parts[0]!.text.slice(0, 200)),
  read: readLog,
};

async function* pieces(films: Films, now: Date, options?: WriteOptions) {
  const head = { format: 'matinee-log', version, written: now.toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"films":[`;
  let comma = '\n';
  for await (const { film, reviews } of films()) {
    yield comma + JSON.stringify({ ...filmFields(film), reviews: reviews.map(reviewFields) });
    comma = ',\n';
  }
  yield '\n]';
  if (options?.changes) {
    yield ',"changes":[';
    comma = '\n';
    for await (const change of options.changes) {
      yield comma + JSON.stringify(changeFields(change));
      comma = ',\n';
    }
    yield '\n]';
  }
  yield '}\n';
}

/** Pieces put together to chunks of about 64 kB: a log of 100,000 reviews is not 100,000 writes. */
export async function* inChunks(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

// Fields are named one by one: what a store keeps beside them (stamps, derived lines) stays out of the file.
function filmFields({
  id,
  title,
  originalTitle,
  otherTitles,
  year,
  directors,
  actors,
  minutes,
  poster,
  keys,
}: Film): Film {
  return { id, title, originalTitle, otherTitles, year, directors, actors, minutes, poster, keys };
}

function reviewFields(review: Review): Omit<Review, 'filmId'> {
  const { id, score, tldr, body, watchedOn, rewatch, liked, spoilers, tags, venue, aspects } = review;
  const { created, changed, deleted } = review;
  return {
    id,
    score,
    tldr,
    body,
    watchedOn,
    rewatch,
    liked,
    spoilers,
    tags,
    venue,
    aspects,
    created,
    changed,
    deleted,
  };
}

function changeFields({ of, id, when, stamp, device, act, kind, before, after }: WrittenChange): WrittenChange {
  return { of, id, when, stamp, device, act, kind, before, after };
}

function* readLog({ parts }: Content): Generator<Row> {
  const { path, text } = parts[0]!;
  let row = 0;
  for (const { film, reviews } of parse(text).films) {
    if (reviews.length === 0)
      yield { part: path, row: ++row, film: filmFacts(film), review: {}, own: { film, review: null } };
    for (const review of reviews) {
      yield { part: path, row: ++row, film: filmFacts(film), review: reviewFacts(review), own: { film, review } };
    }
  }
}

/** The change history that a file of ours carries, oldest first; empty where it carries none. Throws a `FileError`. */
export function readChanges({ parts }: Content): WrittenChange[] {
  return parse(parts[0]!.text).changes;
}

function parse(text: string): { films: FilmWithReviews[]; changes: WrittenChange[] } {
  const given = parseJson(text);
  const said = typeof given === 'object' && given !== null ? (given as { format?: unknown; version?: unknown }) : {};
  if (said.format !== 'matinee-log') throw new FileError('This JSON file is not a log of Matinee.');
  if (typeof said.version === 'number' && said.version > version) {
    throw new FileError('This file was written by a newer Matinee. Please update Matinee to read it.');
  }
  const checked = v.safeParse(writtenLog, given, { abortEarly: true });
  if (!checked.success) {
    const place = v.getDotPath(checked.issues[0]);
    throw new FileError(`This log is damaged${place ? ` at “${place}”` : ''}. Nothing was read from it.`);
  }
  const { films, changes = [] } = checked.output;
  return {
    films: films.map(({ reviews, ...film }) => ({
      film: { ...film, keys: film.keys as Key[] },
      reviews: reviews.map((review) => ({ ...review, filmId: film.id }) as Review),
    })),
    changes,
  };
}

/** Text as JSON. Throws a `FileError` where it is none or nests deeper than 32: counted before parsing. */
export function parseJson(text: string): unknown {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) quoted = !quoted;
    else if (quoted) i += code === 0x5c ? 1 : 0;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) throw new FileError('This JSON file is nested too deeply to be a log.');
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FileError('This is not a whole JSON file: it may have been cut off or changed by hand.');
  }
}

/** What is known of a film, without what is empty. */
export function filmFacts(film: Film): FilmFacts {
  const { title, originalTitle, otherTitles, year, directors, actors, minutes, poster, keys } = film;
  return {
    title,
    ...(originalTitle && { originalTitle }),
    ...(otherTitles.length > 0 && { otherTitles }),
    ...(year !== null && { year }),
    ...(directors.length > 0 && { directors }),
    ...(actors.length > 0 && { actors }),
    ...(minutes !== null && { minutes }),
    ...(poster && { poster }),
    ...(keys.length > 0 && { keys }),
  };
}

/** What was given of a review, without what is empty. */
export function reviewFacts(review: Review): ReviewFacts {
  const { score, tldr, body, watchedOn, rewatch, liked, spoilers, tags, venue, aspects } = review;
  return {
    ...(score && { score }),
    ...(tldr && { tldr }),
    ...(body && { body }),
    ...(watchedOn && { watchedOn }),
    ...(rewatch && { rewatch }),
    ...(liked && { liked }),
    ...(spoilers && { spoilers }),
    ...(tags.length > 0 && { tags }),
    ...(venue && { venue }),
    ...(Object.keys(aspects).length > 0 && { aspects }),
  };
}
