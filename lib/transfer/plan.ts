import type { Following } from '../following.ts';
import type { ReadReview, Row, Skip } from '../formats/format.ts';
import type { Edit, Log, StoredFilm } from '../log/log.ts';
import { filmOfRow, isLikely, newFilms } from './films.ts';
import { breathe, type Known, lookUp } from './known.ts';
import type { Outcome } from './outcome.ts';
import { arrival, type Claims, isSaid, outcomeFor } from './viewing.ts';

/** A film of the log that a row may be about though they share no key, and what would become of the row if so. */
export type Proposal = {
  film: Pick<StoredFilm, 'id' | 'title' | 'year' | 'directors'>;
  same: Outcome;
  /** Title, year and a director agree: taken for the same film unless the person says otherwise. */
  likely: boolean;
};

/** What a row says of score and day, and what it says of them that cannot be read. */
export type Said = Pick<ReadReview['review'], 'score' | 'watchedOn'> & Pick<ReadReview, 'unread'>;

/** What would become of one row of a file. */
export type Step = { part: string; row: number; title: string; year: number | undefined; said?: Said } & (
  | (Outcome & { proposal?: Proposal })
  | { will: 'skip'; why: Skip }
);

/** What importing would do, row by row; nothing is written by making it. */
export type Plan = Step[];

/** What the person chose: of which conflicts the file's side is taken, and which proposed films are the same. */
export type Choices = { taken: ReadonlySet<Step>; same: ReadonlyMap<Step, boolean> };

/** What a plan begins with: the log's side of every conflict, and proposals as they are likely. */
export const noChoices: Choices = { taken: new Set(), same: new Map() };

/** So many rows are compared before the page may do something else. */
const batch = 500;

/** Holds every row of files against the log. Throws the reason of `signal`. */
export async function planImport(log: Log, rows: readonly Row[], { progress, signal }: Following = {}): Promise<Plan> {
  const told = rows.filter((row): row is ReadReview => !('skipped' in row));
  const known = await lookUp(log, told, signal ? { signal } : {});
  const file: Planning = {
    known,
    claims: new Set(),
    named: new Set(told.flatMap(({ own }) => own?.review?.id ?? [])),
    newFilm: newFilms(log.newId),
  };
  const plan: Plan = [];
  for (let start = 0; start < rows.length; start += batch) {
    for (const row of rows.slice(start, start + batch)) plan.push(stepOf(file, row));
    progress?.(plan.length);
    await breathe();
    signal?.throwIfAborted();
  }
  return plan;
}

/** What becomes of a step under the person's choices; `null` for a row that is skipped. */
export function outcomeOf(step: Step, { same }: Choices): Outcome | null {
  if (step.will === 'skip') return null;
  const { proposal } = step;
  return proposal && (same.get(step) ?? proposal.likely) ? proposal.same : step;
}

/** The edits of a plan: what is new and what adds; of the conflicts those where the file's side is taken. */
export function editsOf(plan: Plan, choices: Choices = noChoices): Edit[] {
  return plan.flatMap((step) => {
    const outcome = outcomeOf(step, choices);
    if (outcome?.will === 'add' || outcome?.will === 'merge') return [outcome.edit];
    return outcome?.will === 'conflict' && choices.taken.has(step) ? [outcome.edit] : [];
  });
}

/** What is known while the rows of one import are planned. */
type Planning = {
  known: Known;
  claims: Claims;
  /** Reviews that rows of our own files name by id. */
  named: ReadonlySet<string>;
  newFilm: ReturnType<typeof newFilms>;
};

function stepOf({ known, claims, named, newFilm }: Planning, row: Row): Step {
  const at = { part: row.part, row: row.row };
  if ('skipped' in row) return { ...at, title: row.title ?? '', year: undefined, will: 'skip', why: row.skipped };
  const { score, watchedOn } = row.review;
  const said: Said = { score, watchedOn, unread: row.unread };
  const base = { ...at, title: row.film.title, year: row.film.year, said };
  // A film that nothing was said of is no entry of the log.
  if (row.own && !row.own.review) return { ...base, will: 'nothing' };
  const reviewsIn = (film: StoredFilm) => known.byFilm.get(film.id) ?? [];
  const own = row.own?.review && known.reviews.get(row.own.review.id);
  if (own) return { ...base, ...outcomeFor(row, own.filmId, [own], claims, named) };
  const { film, may } = filmOfRow(known, row);
  if (film) return { ...base, ...outcomeFor(row, film.id, reviewsIn(film), claims, named) };
  const among = may.flatMap(reviewsIn).filter(({ id, deleted }) => deleted === null && !named.has(id));
  // The same words, day and score under the same title: this file was imported before.
  const tells = !row.film.keys?.length || Object.keys(row.review).length > 0;
  if (tells && among.some((review) => isSaid(review, row.review))) return { ...base, will: 'nothing' };
  // A film with keys is found by them when it is written.
  const id = row.own?.film.id ?? (row.film.keys?.length ? undefined : newFilm(row.film));
  const other: Outcome = {
    will: 'add',
    edit: { do: 'save', film: { ...row.film, ...(id !== undefined && { id }) }, review: row.review, ...arrival(row) },
  };
  const [first, second] = may;
  if (!first) return { ...base, ...other };
  const likely = isLikely(first, row.film) && !(second && isLikely(second, row.film));
  // A row that is of another film, unless the person says otherwise, takes no viewing from one that is of this.
  const held: Claims = likely ? claims : { has: (id) => claims.has(id), add: () => new Set() };
  const proposal: Proposal = { film: first, same: outcomeFor(row, first.id, reviewsIn(first), held, named), likely };
  return { ...base, ...other, proposal };
}
