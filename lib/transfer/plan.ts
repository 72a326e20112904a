import type { Row, Skip } from '../formats/index.ts';
import {
  type Edit,
  type Found,
  film as filmOf,
  find,
  findByTitle,
  type Log,
  review as reviewOf,
  reviewsOf,
} from '../log/log.ts';
import type { Review, ReviewFacts } from '../review.ts';
import { compare, factsOf } from './compare.ts';

/** What would become of one row of a file. */
export type Step = { part: string; row: number; title: string; year: number | undefined } & (
  | { will: 'add'; edit: Edit /** The film of the log that it may be, though they share no key. */; proposed?: Found }
  | { will: 'merge'; edit: Edit; adds: string[] }
  /** The log and the file both say something, and not the same; `edit` would take the file's. */
  | { will: 'conflict'; edit: Edit; differs: string[] }
  | { will: 'nothing' }
  | { will: 'skip'; why: Skip }
);

/** What importing would do, row by row; nothing is written by making it. */
export type Plan = Step[];

/** How many rows are looked up at once. */
const batch = 200;

/** Holds every row of a file against the log. */
export async function planImport(
  log: Log,
  rows: readonly Row[],
  { progress, signal }: { progress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<Plan> {
  const plan: Plan = [];
  for (let start = 0; start < rows.length; start += batch) {
    signal?.throwIfAborted();
    plan.push(...(await Promise.all(rows.slice(start, start + batch).map((row) => stepOf(log, row)))));
    progress?.(plan.length);
  }
  return plan;
}

/** The edits of a plan: what is new and what adds; of the conflicts those whose place is in `taken`. */
export function editsOf(plan: Plan, taken: ReadonlySet<Step> = new Set()): Edit[] {
  return plan.flatMap((step) => {
    if (step.will === 'add' || step.will === 'merge') return [step.edit];
    return step.will === 'conflict' && taken.has(step) ? [step.edit] : [];
  });
}

/** A row that is a review. */
type Told = Exclude<Row, { skipped: Skip }>;

async function stepOf(log: Log, row: Row): Promise<Step> {
  const at = { part: row.part, row: row.row };
  if ('skipped' in row) return { ...at, title: row.title ?? '', year: undefined, will: 'skip', why: row.skipped };
  const base = { ...at, title: row.film.title, year: row.film.year };
  // A film that nothing was said of is no entry of the log.
  if (row.own && !row.own.review) return { ...base, will: 'nothing' };
  const own = row.own?.review;
  const { found, certain } = await filmInLog(log, row);
  const before = own ? await reviewOf(log, own.id) : found && viewing(found, row.review);
  if (before) return { ...base, ...held(before, row.review) };
  const film = { ...row.film, id: certain ? found?.film.id : row.own?.film.id };
  const edit: Edit = { do: 'save', film, review: row.review, ...(own && arrival(own)) };
  return { ...base, will: 'add', edit, ...(found && !certain && { proposed: found }) };
}

/** What our own JSON keeps of a review beyond what the person wrote. */
function arrival({ id, created, changed, deleted }: Review) {
  return { id, created, changed, deleted };
}

/** The film of the log: certainly, by id or key; or likely, by title and year, where the file has no key for it. */
async function filmInLog(log: Log, row: Told): Promise<{ found: Found | null; certain: boolean }> {
  const film = row.own && (await filmOf(log, row.own.film.id));
  if (film) return { found: { film, reviews: await reviewsOf(log, film.id) }, certain: true };
  const keyed = await find(log, row.film.keys ?? []);
  if (keyed) return { found: keyed, certain: true };
  const likely = row.film.keys?.length ? [] : await findByTitle(log, row.film.title, row.film.year);
  return { found: likely.length === 1 ? (likely[0] ?? null) : null, certain: false };
}

/** The viewing that a row without an id tells of: one with the same words, else one on the same day. */
function viewing({ reviews }: Found, given: ReviewFacts): Review | undefined {
  const same = reviews.find((review) => {
    const { adds, differs } = compare(review, given);
    return adds.length + differs.length === 0;
  });
  return same ?? reviews.find((review) => given.watchedOn && review.watchedOn === given.watchedOn);
}

function held(before: Review, given: ReviewFacts) {
  const { adds, differs } = compare(before, given);
  if (adds.length + differs.length === 0) return { will: 'nothing' } as const;
  const review = { ...factsOf(before), ...given };
  const edit: Edit = { do: 'save', film: before.filmId, review, reviewId: before.id };
  return differs.length > 0 ? ({ will: 'conflict', edit, differs } as const) : ({ will: 'merge', edit, adds } as const);
}
