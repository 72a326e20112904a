/**
 * The log: all reviews of a person, in IndexedDB. Every save is on disk when its promise resolves.
 * Every function takes the open log first. What opening and writing throw is a `LogError` with a `problem` for the
 * screen; `toLogError` makes one of what reading throws.
 *
 * Open      openLog(options) → Log · log.problem · log.listen(news => …) · log.close() · acceptEmpty(log) · refill(log, work)
 *           firstScreen(storage) → the newest rows without opening the log
 * Save      saveReview(log, { film: id | facts, review, reviewId?, mend?, draft? }) → { act, review, film }
 * Read      find(log, keys) · findByTitle(log, title, year) · proposals(log, facts) · film · review · reviewsOf
 *           page(log, { count, by?, descending?, from? }) → { reviews, next } · rowOf(review) · lineOf(review) · count · tags
 * Find      search(log, words, { limit }) → ids, the newest first
 * Film      editFilm(log, id, facts) · mergeFilms(log, id, other)
 *           splitFilm(log, id, reviewIds, keys, facts?) → { act, film }
 * Many      applyAll(log, edits, 'import' | 'bulk' | 'delete', { progress, signal, past }) → act: all or nothing, one step of undo
 *           for await (const { film, reviews } of allFilms(log, { trash? })) · allNewestFirst(log)
 *           for await (const change of allChanges(log))
 * Undo      undo(log, act) · redo(log, act) · acts(log) · changesOf(log, act) · versions(log, reviewId)
 * Trash     deleteReview(log, id) → act · restoreReview · trashedIds · emptyTrash · purgeTrash
 * Drafts    keepDraft(log, draft) → the draft as kept · draft(log, id) · drafts(log) · dropDraft(log, draft)
 */
export { applyAll, type Edit } from './bulk.ts';
export { type DraftSeen, draft, drafts, dropDraft, flushDraft, isDraftOf, keepDraft } from './drafts.ts';
export { allChanges, allFilms, allNewestFirst } from './everything.ts';
export { editFilm, type FilmEdit, mergeFilms, splitFilm } from './films.ts';
export { acts, changesOf, versions } from './history.ts';
export { acceptEmpty, type Channel, type Log, type LogOptions, type News, openLog, refill } from './open.ts';
export type { PastChange } from './past.ts';
export { LogError, type LogProblem, toLogError } from './problem.ts';
export {
  type Counts,
  count,
  type Found,
  film,
  find,
  findByTitle,
  type Page,
  page,
  proposals,
  review,
  reviewsOf,
  tags,
} from './read.ts';
export { type FirstScreen, firstScreen, noteDrafts, type Storage } from './record.ts';
export { firstScreenLength, lineOf, type Row, rowOf } from './rows.ts';
export { type Arrival, type Save, type Saved, saveReview } from './save.ts';
export {
  type Act,
  type Change,
  type Draft,
  type Kind,
  kinds,
  type Sort,
  type StoredFilm,
  type StoredReview,
} from './schema.ts';
export { search } from './search.ts';
export { deleteReview, emptyTrash, purgeTrash, restoreReview, trashDays, trashedIds } from './trash.ts';
export { redo, type Undone, undo } from './undo.ts';
