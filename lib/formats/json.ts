import { dayOf } from '../day.ts';
import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { inChunks } from './chunks.ts';
import type { Films, Format, WriteOptions, WrittenChange } from './format.ts';
import { readLog } from './json-read.ts';
import { version } from './json-schema.ts';

/** Our own JSON: everything, read back without any loss. `public/log.schema.json` is its JSON Schema. */
export const json: Format = {
  name: 'json',
  title: 'Matinee JSON',
  purpose: 'Everything, without any loss: for keeping, and for moving to another Matinee.',
  extension: 'json',
  type: 'application/json',
  async *write(films, now, options) {
    yield { name: `matinee-${dayOf(now)}.json`, chunks: inChunks(pieces(films, now, options)) };
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
