import fc from 'fast-check';
import type { Day } from '../lib/day.ts';
import type { Film, Key } from '../lib/film.ts';
import type { Content, FilmWithReviews, Format, Row, WriteOptions } from '../lib/formats/format.ts';
import { gather, openFile } from '../lib/formats/index.ts';
import type { Review } from '../lib/review.ts';
import type { Score } from '../lib/score.ts';

/** Texts of every kind: plain words, all of Unicode, and what readers trip over. */
const nasty = fc.constantFrom(
  'TL;DR – no',
  'Directed by nobody',
  '# Her (2013)',
  '\\# a',
  '9/10',
  'Title: x',
  '---',
  'a\r\nb',
  '\n\nx',
  ' x ',
  '"',
  '""',
  ',',
  ';',
  '=1+1',
  '-1',
  '@x',
  "'=x",
  '\u0000',
  '\ufeffx',
  '\u202eabc',
  '👩‍👩‍👧',
  'שלום',
  'x\\',
  '\\"',
  '<b>&amp;</b>',
  ']]>',
  '</script>',
  '<!--',
  '**b** _i_',
  '- a\n- b',
  '> q',
  '| a | b |',
  'null',
  'yes',
  '2020-01-01',
  '{{x}}',
  '%TAG',
  '`',
  'The review as it was written:',
  'a\u2028b',
  'x: y',
  '"quoted"',
  'and',
  'A and B',
  'A, B',
);
export const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((text) => text.trim() || 'x');
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 5, mode: 'sentences' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 2, arbitrary: nasty },
  {
    weight: 2,
    arbitrary: fc.tuple(nasty, fc.constantFrom('\n', '\n\n', ' ', '\r\n'), nasty).map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.array(fc.lorem({ maxCount: 8 }), { maxLength: 4 }).map((lines) => lines.join('\n\n')) },
);
const oneLine = fc.oneof({ weight: 3, arbitrary: fc.lorem({ maxCount: 3 }) }, { weight: 1, arbitrary: anyText });

const score: fc.Arbitrary<Score> = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map((value) => ({ value, best: 10 })),
  fc.integer({ min: 0, max: 10 }).map((value) => ({ value: value / 2, best: 5 })),
  fc.integer({ min: 0, max: 100 }).map((value) => ({ value, best: 100 })),
  fc.integer({ min: 0, max: 100 }).map((value) => ({ value: value / 10, best: 10 })),
  fc.integer({ min: 1, max: 15 }).map((value) => ({ value, best: 15, as: 'letters' as const })),
  fc.integer({ min: 0, max: 1 }).map((value) => ({ value, best: 1, as: 'thumbs' as const })),
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 1000, noNaN: true }))
    .map(([part, best]) => ({
      value: Math.abs(part * best),
      best,
    })),
);
const day = fc
  .date({ min: new Date('1890-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);
const instant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const key = fc.oneof(
  fc.integer({ min: 1, max: 99_999_999 }).map((id) => `imdb:tt${String(id).padStart(7, '0')}`),
  fc.integer({ min: 1, max: 9_999_999 }).map((id) => `tmdb:${id}`),
  fc.constantFrom('letterboxd:her', 'wikidata:Q788822', 'douban:6722879', 'x:"a,b;c"', 'site.example:a:b'),
) as fc.Arbitrary<Key>;
const list = (item: fc.Arbitrary<string>) =>
  fc.uniqueArray(
    item.filter((text) => text !== ''),
    { maxLength: 3 },
  );

export const anyFilm: fc.Arbitrary<Film> = fc.record({
  id: fc.uuid(),
  title: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Her',
        'her',
        '8½',
        '2001: A Space Odyssey',
        'Amélie',
        '千と千尋の神隠し',
        '@',
        '1917',
        'Foo (2013)',
      ),
    },
    { weight: 1, arbitrary: oneLine.filter((text) => text !== '') },
  ),
  originalTitle: fc.oneof(fc.constant(''), oneLine),
  otherTitles: list(oneLine),
  year: fc.option(fc.oneof(fc.integer({ min: 1888, max: 2100 }), fc.integer({ min: 0, max: 99_999 }))),
  directors: list(
    fc.oneof(fc.constantFrom('Spike Jonze', 'Lana Wachowski', 'Robert Downey, Jr.', 'Powell & Pressburger'), oneLine),
  ),
  actors: list(oneLine),
  minutes: fc.option(fc.integer({ min: 0, max: 900 })),
  poster: fc.constantFrom('', '', 'data:image/png;base64,iVBORw0KGgo='),
  keys: fc.uniqueArray(key, { maxLength: 3 }),
});

export const anyReview: fc.Arbitrary<Review> = fc.record({
  id: fc.uuid(),
  filmId: fc.constant(''),
  score: fc.option(score),
  tldr: fc.oneof(fc.constant(''), oneLine),
  body: fc.oneof(fc.constant(''), anyText, anyText),
  watchedOn: fc.option(day),
  rewatch: fc.boolean(),
  liked: fc.boolean(),
  spoilers: fc.boolean(),
  tags: list(oneLine),
  venue: fc.oneof(fc.constant(''), oneLine),
  aspects: fc.dictionary(fc.oneof(word, fc.constantFrom('constructor', '__proto__', 'a as b', 'x 9/10')), score, {
    maxKeys: 2,
  }),
  created: instant,
  changed: instant,
  deleted: fc.option(instant, { freq: 9 }),
});

/** A log of a few films, each with its reviews. */
export const anyLog: fc.Arbitrary<FilmWithReviews[]> = fc.array(
  fc
    .record({ film: anyFilm, reviews: fc.array(anyReview, { minLength: 1, maxLength: 3 }) })
    .map(({ film, reviews }) => ({
      film,
      reviews: reviews.map((review) => ({ ...review, filmId: film.id })),
    })),
  { maxLength: 3 },
);

/** The films one by one, as a store would give them. */
export async function* each<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  yield* things;
}

/** What a format writes: each file with its bytes. */
export async function files(format: Format, films: readonly FilmWithReviews[], options?: WriteOptions) {
  const written: { name: string; bytes: Uint8Array }[] = [];
  for await (const { name, chunks } of format.write!(() => each(films), new Date('2026-03-14T21:05:00Z'), options)) {
    const pieces: Uint8Array[] = [];
    for await (const chunk of chunks) pieces.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    written.push({ name, bytes: Buffer.concat(pieces) });
  }
  return written;
}

/** The rows that the format reads from what it wrote. */
export async function readBack(
  format: Format,
  films: readonly FilmWithReviews[],
  options?: WriteOptions,
): Promise<Row[]> {
  const contents: Content[] = [];
  for (const { name, bytes } of await files(format, films, options)) {
    contents.push(await openFile({ name, size: bytes.length, bytes: async () => bytes }));
  }
  return gather(contents, () => format).flatMap(({ content }) => [...format.read!(content)]);
}
