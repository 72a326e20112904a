import type { Day } from '../day.ts';
import type { Film, FilmFacts } from '../film.ts';
import type { Instant, Review, ReviewFacts } from '../review.ts';

/** A film of the log with its reviews (those chosen for writing), oldest first: what every format writes. */
export type FilmWithReviews = { film: Film; reviews: Review[] };

/** The films to be written, from the first; called anew for each time they are gone through. */
export type Films = () => AsyncIterable<FilmWithReviews>;

/** A file as text (or bytes, for an archive), written piece by piece so that memory stays flat. Read it before asking for the next. */
export type WrittenFile = { name: string; chunks: AsyncIterable<string | Uint8Array> };

/**
 * What a format cannot carry of one review, told before anything is written. `left out` means that the review is not
 * in the file at all; `viewings joined` that a service keeps one entry where the log has several.
 */
export const losses = [
  'left out',
  'viewings joined',
  'score lost',
  'score rounded',
  'scale changed',
  'words lost',
  'words changed',
  'tldr joined',
  'day lost',
  'rewatch lost',
  'liked lost',
  'spoilers lost',
  'tags lost',
  'tags changed',
  'venue lost',
  'aspects lost',
  'title changed',
  'other titles lost',
  'year lost',
  'directors lost',
  'directors changed',
  'actors lost',
  'running time lost',
  'poster lost',
  'keys lost',
  'no key',
  'history lost',
] as const;
/** A word of the list `losses`. */
export type Loss = (typeof losses)[number];

/**
 * Why a row of a file became no review of its own. `joined` means that it was merged into another row of the file,
 * `unsure` that a text says nothing by which it is known for a review.
 */
export const skips = [
  'series',
  'not a film',
  'not watched',
  'no title',
  'not a review',
  'unsure',
  'list',
  'comment',
  'deleted',
  'joined',
  'empty',
  'other file',
] as const;
/** A word of the list `skips`. */
export type Skip = (typeof skips)[number];

/** A file handed in; of its bytes all, or the first so many. The name is only a last resort. */
export type ReadableFile = { name: string; size: number; bytes: (first?: number) => Promise<Uint8Array> };

/** One text of a file: the file itself, or a member of an archive. The path is a label, never used as a place to write. */
export type Part = { path: string; text: string };

/** A file opened: its texts in order, and the parts that hold none and so were left unread. */
export type Content = { name: string; parts: Part[]; unread: string[] };

/** Which column of a table holds which field, matched by hand: field name → header as it stands in the file. */
export type Mapping = Partial<Record<string, string>>;

/** What a reader may be told beyond the content. */
export type ReadOptions = {
  /** Columns matched by hand, for the format `csv`. */
  mapping?: Mapping;
  /** The best of the scale, where the file's scores do not tell it (`csv`). */
  best?: number;
  /** Whether 3/4/2020 is the third of April, where no date of the file tells (`csv`). */
  dayFirst?: boolean;
};

/** What a table leaves open, and how it was read: one for all of its rows. */
export type Guess = {
  /** The best of its scores, told by the scores alone. */
  best?: number;
  /** Its first date that may be two days, and the day it was taken for; `null` where no date of it tells. */
  date?: { text: string; day: Day | null };
};

/** A review that a row of a file holds. */
export type ReadReview = {
  /** Path of the part that the row stands in. */
  part: string;
  /** From 1 within the part, headers not counted: as the file's author would. */
  row: number;
  film: FilmFacts;
  review: ReviewFacts;
  /** When it was rated or written, where the file says so: no day of viewing. */
  written?: Day;
  /** What the row says of score and day that cannot be read, as it stands there. */
  unread?: { score?: string; day?: string };
  guess?: Guess;
  /** From our own JSON only. */
  own?: Own;
};

/** One row of a file: a review, or the reason why it is none of its own. */
export type Row =
  | ReadReview
  | {
      part: string;
      row: number;
      skipped: Skip;
      /** The title, where the row has one. */
      title?: string;
      /** Of a series, and of a text that may be no review: the review it would be. */
      found?: ReadReview;
    };

/** What our own JSON carries beyond facts: it is read back without any loss. */
export type Own = { film: Film; review: Review | null };

/** One saved edit, as our own JSON may carry it: the log's change without its local number. */
export type WrittenChange = {
  of: 'film' | 'review';
  id: string;
  when: Instant;
  stamp: string;
  device: string;
  act: string;
  kind: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** What a writer may be told. */
export type WriteOptions = {
  /** The change history, oldest first, for the format `json`. */
  changes?: AsyncIterable<WrittenChange>;
  /** Whose front matter `notes` writes. */
  frontMatter?: 'obsidian' | 'hugo' | 'jekyll';
  /** The name that stands in a page or a feed as the author's. */
  author?: string;
};

/** A file format the log can be written in, read from, or both. */
export type Format = {
  /** Word on the command line: `json`, `letterboxd`. */
  name: string;
  /** What it is called on screen, a proper name: `Letterboxd import CSV`. */
  title: string;
  /** One sentence: what it is for. */
  purpose: string;
  extension: string;
  /** Media type, RFC 6838. */
  type: string;
  /** Absent where we only read the format. Zero, one or several files; each is to be read to its end in turn. */
  write?: (films: Films, now: Date, options?: WriteOptions) => AsyncIterable<WrittenFile>;
  /** Of what people read from the top: each review is handed to `write` by itself, the newest viewing first. */
  newestFirst?: boolean;
  /** What writing this review would lose. `all` are the film's reviews that are written with it. */
  losses?: (film: Film, review: Review, all: readonly Review[]) => Loss[];
  /** Whether the content is of this format: told from the content, never from the name alone. */
  recognises?: (content: Content) => boolean;
  /** Several loose files of this format belong together and are read as one (`diary.csv` and `ratings.csv`). */
  gathers?: boolean;
  /** Throws a `FileError` where the file as a whole cannot be read. */
  read?: (content: Content, options?: ReadOptions) => Iterable<Row>;
  /**
   * The same for readers that go through all rows before they give the first: `null` now and then, so that a page can
   * breathe and tell how far it is.
   */
  readInSteps?: (content: Content) => Iterable<Row | null>;
};
