import type { Film } from '../film.ts';
import type { Review } from '../review.ts';

/**
 * What the log is asked and counted by: of a review and its film all but the words, some 300 bytes. Derived, and kept
 * together, so that one pass over a few megabytes answers what would else be a look at every review.
 */
export type Facts = Pick<Review, 'id' | 'filmId' | 'score' | 'watchedOn' | 'created' | 'changed' | 'tags' | 'venue'> &
  Pick<Film, 'year' | 'minutes' | 'directors' | 'actors'> & {
    /** All titles of the film, the one it is shown under first. */
    titles: string[];
    /** What is so, and what is there: the sum of its `mark`s. */
    marks: number;
  };

/** What is told of a review by one bit each: it is so marked, or it or its film has some of this. */
export const mark = { liked: 1, rewatch: 2, spoilers: 4, tldr: 8, body: 16, poster: 32 } as const;

/** The facts of a review. */
export function factsOf(review: Review, film: Film): Facts {
  const { id, filmId, score, watchedOn, created, changed, tags, venue } = review;
  const { title, originalTitle, otherTitles, year, minutes, directors, actors } = film;
  const whole = { ...review, poster: film.poster };
  let marks = 0;
  for (const [name, bit] of Object.entries(mark)) if (whole[name as keyof typeof mark]) marks += bit;
  const titles = [title, originalTitle, ...otherTitles];
  return {
    id,
    filmId,
    score,
    watchedOn,
    created,
    changed,
    tags,
    venue,
    year,
    minutes,
    directors,
    actors,
    titles,
    marks,
  };
}

const columns = [
  'id',
  'marks',
  'watchedOn',
  'created',
  'score',
  'year',
  'titles',
  'changed',
  'tags',
  'minutes',
  'venue',
  'filmId',
  'directors',
  'actors',
] as const satisfies (keyof Facts)[];

/** Facts as bytes: a line a column, each a JSON array, so that a reader takes apart only the columns it looks at. */
export function encodeFacts(rows: readonly Facts[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(columns.map((name) => JSON.stringify(rows.map((row) => row[name]))).join('\n'));
}

/** Facts from bytes. A row holds nothing itself: it looks into the columns, which are read when first looked at. */
export function decodeFacts(bytes: Uint8Array<ArrayBuffer>): Facts[] {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const shard: Shard = { lines, read: [] };
  const length = column(shard, 0).length;
  return Array.from({ length }, (_, at) => Object.assign(Object.create(view), { shard, at }) as Facts);
}

/** The columns of a shard, as text and, where one was looked at, taken apart. */
type Shard = { lines: string[]; read: unknown[][] };

function column({ lines, read }: Shard, number: number): unknown[] {
  const known = read[number];
  if (known) return known;
  const made = JSON.parse(lines[number] || '[]') as unknown[];
  read[number] = made;
  lines[number] = '';
  return made;
}

/** What all rows have in common, so that reading a field is one short way for every shard. */
const view = Object.defineProperties(
  {},
  Object.fromEntries(
    columns.map((name, number) => [
      name,
      {
        get(this: { shard: Shard; at: number }) {
          return column(this.shard, number)[this.at];
        },
      },
    ]),
  ),
);
