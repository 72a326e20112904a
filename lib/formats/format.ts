import type { Film, FilmFacts } from '../film.ts';
import type { Review, ReviewFacts } from '../review.ts';

/** A film of the log with its reviews (those chosen for writing), oldest first: what every format writes. */
export type FilmWithReviews = { film: Film; reviews: Review[] };

/** A file as text (or bytes, for an archive), written piece by piece so that memory stays flat. */
export type WrittenFile = { name: string; chunks: AsyncIterable<string | Uint8Array> };

/** What one format cannot carry of one review: a word of the `losses` list, told before anything is written. */
export type Loss =
  | 'score rounded'
  | 'score lost'
  | 'words lost'
  | 'day lost'
  | 'liked lost'
  | 'spoilers lost'
  | 'rewatch lost'
  | 'tags lost'
  | 'venue lost'
  | 'aspects lost'
  | 'other titles lost'
  | 'poster lost'
  | 'no key'
  | 'history lost';

/** A file handed in. `bytes` are read once and at most `size`; the name is only a last resort. */
export type ReadableFile = { name: string; size: number; bytes: () => Promise<Uint8Array> };

/** One row of a file: a review of a film, or the reason why it is none. `row` counts from 1, as the file's author would. */
export type Row =
  | { row: number; film: FilmFacts; review: ReviewFacts /** Ids and instants, from our own JSON only. */; own?: Own }
  | { row: number; skipped: string };

/** What our own JSON carries beyond facts: it is read back without any loss. */
export type Own = { film: Film; review: Review | null };

/** A file format the log can be written in, read from, or both. */
export type Format = {
  /** Word on the command line: `json`, `letterboxd`. */
  name: string;
  extension: string;
  /** Media type, RFC 6838. */
  type: string;
  /** Absent where we only read the format. Losses are counted by `losses`, never found out by comparing. */
  write?: (films: AsyncIterable<FilmWithReviews>, now: Date) => AsyncIterable<WrittenFile>;
  /** What writing this review would lose. */
  losses?: (film: Film, review: Review) => Loss[];
  /** Whether the content is of this format: told from the first 64 KB of text, never from the name alone. */
  recognises?: (head: string, name: string) => boolean;
  /** Throws a `FileError` with a sentence for people where the file as a whole cannot be read. */
  read?: (text: string, name: string) => Iterable<Row>;
};

/** A file as a whole cannot be read: `message` is the sentence for the person. */
export class FileError extends Error {}
