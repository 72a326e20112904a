import type { Film, FilmFacts } from '../film.ts';
import { type Instant, newReview, type Review, type ReviewFacts } from '../review.ts';
import { difference, reviewFields, same, valuesOf } from './changes.ts';
import { commit } from './commit.ts';
import { type DraftSeen, mayReplace } from './drafts.ts';
import { filmFor, type GivenFilm, mended } from './matching.ts';
import type { Log } from './open.ts';
import type { StoredReview } from './schema.ts';
import { dropFilmIfUnused, filmIn, newReviewId, putFilm, putReview, reviewIn, type Writing } from './writing.ts';

/** A review to be saved: a new one, or with `reviewId` an edit of one. */
export type Save = {
  /** The film's id, or its facts: matched by any key to a film of the log, else a new film. */
  film: string | GivenFilm;
  /** The whole review as the form has it; what is absent is "not given". */
  review: ReviewFacts;
  reviewId?: string;
  /** What the form of an edit began with: where it says the same still, what was saved elsewhere meanwhile stays. */
  from?: ReviewFacts;
  /** Facts of the film that the person mended in the same form: they replace what the log has. */
  mend?: Partial<FilmFacts>;
  /** The draft that this save ends. It stays where another window has written it meanwhile. */
  draft?: DraftSeen;
};

/**
 * A review from a file: its id (a review of that id is edited, not made twice) and its instants, kept.
 */
export type Arrival = Save & { id?: string; created?: Instant; changed?: Instant; deleted?: Instant | null };

/** What a save made. `act` is for `undo`; `null` where nothing was different from what the log has. */
export type Saved = { act: string | null; review: StoredReview; film: Film };

/**
 * Saves a review, its film, the change, what is derived, and the end of its draft, all or nothing; resolves when it
 * is on disk. Throws a `LogError`; an edit of a review that is no longer there saves it anew.
 */
export async function saveReview(log: Log, save: Save): Promise<Saved> {
  const kind = save.reviewId === undefined ? 'save' : 'edit';
  // What is saved while another window put the review into the trash is no trash.
  const { act, result } = await commit(log, kind, (writing) => writeSave(writing, { ...save, deleted: null }));
  return { act, ...result };
}

/** Writes a save as a part of an act. */
export async function writeSave(act: Writing, save: Arrival): Promise<{ review: StoredReview; film: Film }> {
  const film = await filmOf(act, save);
  const id = save.reviewId ?? save.id ?? newReviewId(act);
  const before = await reviewIn(act, id);
  const { created = before?.created ?? act.when, deleted = before?.deleted ?? null } = save;
  const whole: Review = { ...newReview(id, film.id, save.review, created), deleted };
  const begun = save.from && newReview(id, film.id, save.from, created);
  const stays = reviewFields.filter((field) => save.from && field in save.from && same(whole[field], begun?.[field]));
  if (before) Object.assign(whole, valuesOf(before, stays));
  await putReview(act, id, { ...before, ...whole, changed: save.changed ?? changedAt(act, before, whole) });
  if (before && before.filmId !== film.id) await dropFilmIfUnused(act, before.filmId);
  await endDraft(act, save.draft);
  const review = await reviewIn(act, id);
  if (!review) throw new Error(`Review ${id} was not written`);
  return { review, film };
}

/** When the review was last changed: now, if it is different from `before`. */
export function changedAt(act: Writing, before: Review | undefined, after: Review): Instant {
  if (!before) return after.created;
  return difference(before, { ...after, changed: before.changed }, reviewFields) ? act.when : before.changed;
}

async function filmOf(act: Writing, { film: given, mend }: Save): Promise<Film> {
  const found = typeof given === 'string' ? await filmIn(act, given) : await filmFor(act, given);
  if (!found) throw new Error(`No film ${given}`);
  if (!mend) return found;
  await putFilm(act, found.id, mended(found, mend));
  return (await filmIn(act, found.id)) ?? found;
}

async function endDraft(act: Writing, draft: Save['draft']): Promise<void> {
  if (!draft) return;
  const store = act.tx.objectStore('drafts');
  const stored = await store.get(draft.id);
  if (!stored || !mayReplace(stored, draft)) return;
  await store.delete(draft.id);
  act.touched.drafts.add(draft.id);
}
