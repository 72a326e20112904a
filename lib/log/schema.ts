import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Film, FilmFacts, Key } from '../film.ts';
import type { Instant, Review, ReviewFacts } from '../review.ts';

/** The log's version: how many `migrations` there are, known without loading them. */
export const version = 4;

/** A hybrid logical clock's reading: `<ms, 12 hex>-<counter, 4 hex>-<device>`; as text, later sorts after earlier. */
export type Stamp = string;

/**
 * When each field was last edited, for merging two devices field by field: the stamp of the act that made the whole,
 * and those of the fields that were edited since.
 */
export type Stamps<T> = { made: Stamp } & { [field in keyof T]?: Stamp };

/** A film as stored. */
export type StoredFilm = Film & {
  stamps: Stamps<Film>;
  /** Derived: every title, folded, so that a film without a key can be looked up. */
  titles: string[];
};

/** What the list can be sorted by. */
export type Sort = 'day' | 'score' | 'title' | 'year' | 'changed';

/** A review as stored. What is marked derived is written with it, in the same transaction, and can be rebuilt. */
export type StoredReview = Review & {
  stamps: Stamps<Review>;
  /** Derived: title, original title and year of the film, so that a row of the list needs no second look-up. */
  filmLine: { title: string; originalTitle: string; year: number | null };
  /** Derived: its place in each order of the list, every one unique; absent in the trash, so that the indexes skip it. */
  orders?: Record<Sort, string>;
  /** Derived: which shard of `text` and of `facts` holds what it is found by; absent in the trash. */
  shard?: number;
};

/** The fields of a film or a review that an edit set, by name. */
export type Values = Record<string, unknown>;

/** What an act of the person was, for the history and the undo. */
export const kinds = [
  'save',
  'edit',
  'delete',
  'restore',
  'import',
  'bulk',
  'merge',
  'split',
  'undo',
  'redo',
  'purge',
] as const;
/** A word of the list `kinds`. */
export type Kind = (typeof kinds)[number];

/** One saved edit. Appended, never rewritten. */
export type Change = {
  /** The order in which they were written here; those of one act follow one another. */
  seq: number;
  of: 'film' | 'review';
  /** The film's or review's id. */
  id: string;
  when: Instant;
  /** The act it belongs to, and the stamp of the fields it set. */
  act: Stamp;
  device: string;
  kind: Kind;
  /** Values before; `null` as a whole for something new. */
  before: Values | null;
  /** Values after; `null` as a whole for something emptied from the trash or undone out of existence. */
  after: Values | null;
};

/** One act of the person (a save, an import, a bulk edit): all its changes are undone as one. */
export type Act = {
  /** Its stamp, which is its name too: later acts sort after earlier ones. */
  act: Stamp;
  kind: Kind;
  when: Instant;
  /** Its changes: `seq` of the first and the last. */
  first: number;
  last: number;
  /** How many films and reviews it changed. */
  films: number;
  reviews: number;
  /** The title of the first film it was about. */
  title: string;
  /** Of an undo or a redo: the act it is about. */
  about?: Stamp;
  /** The undo that took it back, until that is redone. */
  undoneBy?: Stamp;
};

/** A review not yet saved. One per film (or page, where no film is known) and review being edited. */
export type Draft = {
  /** `new:<first key or folded title|year>` or `edit:<review id>`, and `#<window>` for a second one at the same time. */
  id: string;
  /** Which window wrote it last: a random text, one for each time a form is opened. */
  window: string;
  /** Which write it is, a number never given twice; 0 for one not yet kept. The next edit is based on it. */
  revision: number;
  filmId: string | null;
  /** The review being edited; `null` for a new one. */
  reviewId: string | null;
  /** The film's facts as the form shows them. */
  film: FilmFacts;
  facts: ReviewFacts;
  changed: Instant;
};

/** The log's own bookkeeping: one record, read and written by every act. */
export type State = {
  name: 'state';
  /** Random: which log this is. */
  log: string;
  /** Random: which installation writes. */
  device: string;
  /** The last stamp given. */
  stamp: Stamp;
  /** The last change's `seq`. */
  seq: number;
  films: number;
  /** Reviews that are not in the trash, and those that are. */
  reviews: number;
  trash: number;
  /** The shard that new lines go to, and its length in characters. */
  shard: number;
  shardLength: number;
  /** The day order of the last row of the first screen; empty while the log is shorter than it. */
  edge: string;
};

/** How often each tag is used, by tag. */
export type Tags = { name: 'tags'; counts: Map<string, number> };

/** The last revision given to a draft. */
export type Revisions = { name: 'revisions'; last: number };

/** The database. https://github.com/jakearchibald/idb#typescript */
export interface LogSchema extends DBSchema {
  films: { key: string; value: StoredFilm; indexes: { keys: Key; titles: string } };
  reviews: {
    key: string;
    value: StoredReview;
    indexes: { filmId: string; deleted: string } & Record<Sort, string>;
  };
  changes: { key: number; value: Change; indexes: { id: string } };
  acts: { key: string; value: Act };
  drafts: { key: string; value: Draft };
  /** Derived: folded search text, one line a review, UTF-8: half as large as the texts of most logs would be. */
  text: { key: number; value: { shard: number; text: Uint8Array<ArrayBuffer> } };
  /** Derived: what queries and statistics ask of reviews, in the same shards as `text`. */
  facts: { key: number; value: { shard: number; facts: Uint8Array<ArrayBuffer> } };
  about: { key: string; value: State | Tags | Revisions };
}

/** The database, open. */
export type LogDatabase = IDBPDatabase<LogSchema>;

/** The transaction of an act: all stores but the drafts' are written by it, and those where a save ends a draft. */
export type WriteTransaction = IDBPTransaction<LogSchema, StoreNames<LogSchema>[], 'readwrite'>;
