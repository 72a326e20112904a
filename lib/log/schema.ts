import type { DBSchema } from 'idb';
import type { Film } from '../film.ts';
import type { Instant, Review, ReviewFacts } from '../review.ts';

/** A hybrid logical clock's reading: `<ms, 12 hex>-<counter, 4 hex>-<device>`; as text, later sorts after earlier. */
export type Stamp = string;

/** A film as stored, with the stamp of each field's last edit (for merging two devices field by field). */
export type StoredFilm = Film & { stamps: Partial<Record<keyof Film, Stamp>> };

/** A review as stored. What is marked derived is written with it, in the same transaction, and can be rebuilt. */
export type StoredReview = Review & {
  stamps: Partial<Record<keyof Review, Stamp>>;
  /** Derived: title, original title and year of the film, so that a row of the list needs no second look-up. */
  filmLine: { title: string; originalTitle: string; year: number | null };
  /** Derived: `<day of viewing, else of writing>|<created>`; absent in the trash, so that the index skips it. */
  order?: string;
};

/** The fields of a film or a review that an edit set, by name. */
export type Values = Record<string, unknown>;

/** One saved edit. Appended, never rewritten. */
export type Change = {
  /** Given by the store: the order in which they were written here. */
  seq: number;
  of: 'film' | 'review';
  /** The film's or review's id. */
  id: string;
  when: Instant;
  stamp: Stamp;
  device: string;
  /** One act of the person (a save, an import, a bulk edit): all its changes are undone as one. */
  act: string;
  /** What the act was, for the history and the undo. */
  kind: 'save' | 'edit' | 'delete' | 'restore' | 'import' | 'bulk' | 'merge' | 'split' | 'undo' | 'redo' | 'purge';
  /** Values before; `null` as a whole for something new. */
  before: Values | null;
  /** Values after; `null` as a whole for something emptied from the trash or undone out of existence. */
  after: Values | null;
};

/** A review not yet saved. One per film (or page, where no film is known) and review being edited. */
export type Draft = {
  /** `new:<first key or folded title|year>` or `edit:<review id>`, and `#<window>` for a second one at the same time. */
  id: string;
  filmId: string | null;
  /** The film's facts as the form shows them. */
  film: Values;
  facts: ReviewFacts;
  changed: Instant;
};

/** The database. https://github.com/jakearchibald/idb#typescript */
export interface LogSchema extends DBSchema {
  films: { key: string; value: StoredFilm; indexes: { keys: string; title: string } };
  reviews: { key: string; value: StoredReview; indexes: { filmId: string; order: string; deleted: string } };
  changes: { key: number; value: Change; indexes: { id: string; act: string } };
  drafts: { key: string; value: Draft };
  /** Derived: folded search text in sharded Blobs. */
  text: { key: string; value: { shard: string; text: Blob } };
  /** Small values by name: log id, device, last stamp, counts, the first screen's rows. */
  about: { key: string; value: { name: string; value: unknown } };
}
