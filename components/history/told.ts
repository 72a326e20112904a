import type { Act, Change, Log } from '../../lib/log/log.ts';
import type { Review } from '../../lib/review.ts';
import { t } from '../frame/words.ts';

/** So many lines of one act are told. */
const most = 20;
/** So many changes are read for them: beside that of a review often stands one of its film. */
const read = 3 * most;

/** Fields that say nothing to a person. */
const silent = new Set(['changed', 'created', 'filmId', 'id', 'deleted']);

/** What an act did to one review, or to what is known of a film. */
export type Told = {
  key: number;
  of: 'film' | 'review';
  title: string;
  /** Whether it began or ended with this act. */
  turn: 'new' | 'gone' | null;
  /** The review itself, where no field of it was edited. */
  review: Pick<Review, 'score' | 'watchedOn' | 'tldr' | 'body'> | null;
  edits: { field: string; before: unknown; after: unknown }[];
};

/**
 * What an act did: a line a review, and one a film where something was edited in it, or where it came or went without
 * a review. `left` is how many more reviews there are, or films where it was about those alone.
 */
export async function tell(log: Log, act: Act): Promise<{ told: Told[]; left: number }> {
  const range = IDBKeyRange.bound(act.first, Math.min(act.last, act.first + read - 1));
  const changes = await log.db.getAll('changes', range);
  const titles = await titlesOf(log, changes);
  const reviewed = new Set(changes.flatMap((change) => (change.of === 'review' ? filmsOf(change) : [])));
  const lines = await Promise.all(
    changes.map((change) =>
      change.of === 'review' ? tellReview(log, change, titles) : tellFilm(change, titles, reviewed.has(change.id)),
    ),
  );
  const all = lines.filter((line) => line !== null);
  const told = all.slice(0, most);
  const isWhole = told.length === all.length && act.last - act.first < read;
  const of = act.reviews > 0 ? 'review' : 'film';
  const left = isWhole ? 0 : act[`${of}s`] - told.filter((line) => line.of === of).length;
  return { told, left };
}

/** The title that each film had before and after the act; today's where the act left it alone. */
type Titles = Map<string, { before: string; after: string }>;

async function titlesOf(log: Log, changes: readonly Change[]): Promise<Titles> {
  const titles: Titles = new Map();
  const ids = new Set(changes.flatMap((change) => (change.of === 'film' ? [change.id] : filmsOf(change))));
  for (const id of ids) {
    const today = (await log.db.get('films', id))?.title;
    const change = changes.find((each) => each.id === id);
    const [was, is] = [change?.before?.title, change?.after?.title];
    titles.set(id, { before: String(was ?? today ?? is ?? ''), after: String(is ?? today ?? was ?? '') });
  }
  return titles;
}

/** The films that a review was and is of, as far as its change says. */
function filmsOf({ before, after }: Change): string[] {
  return [before?.filmId, after?.filmId].filter((id) => typeof id === 'string');
}

async function tellReview(log: Log, change: Change, titles: Titles): Promise<Told> {
  const { before, after, id } = change;
  const today = await log.db.get('reviews', id);
  const [was, is] = [titles.get(String(before?.filmId))?.before, titles.get(String(after?.filmId))?.after];
  const edits = editsOf(change);
  const moved = was !== undefined && is !== undefined && was !== is;
  const whole = after === null || before === null ? ((after ?? before) as Told['review']) : (today ?? null);
  return {
    ...turnOf(change),
    title: is ?? was ?? today?.filmLine.title ?? t('frame.review'),
    review: edits.length > 0 ? null : whole,
    edits: moved ? [{ field: 'filmId', before: was, after: is }, ...edits] : edits,
  };
}

function tellFilm(change: Change, titles: Titles, reviewed: boolean): Told | null {
  const edits = editsOf(change);
  const line = turnOf(change);
  if (edits.length === 0 && (line.turn === null || reviewed)) return null;
  return { ...line, title: titles.get(change.id)?.after || change.id, review: null, edits };
}

/** Which record a change is of, and whether that began or ended with it. */
const turnOf = ({ seq, of, before, after }: Change) => ({
  key: seq,
  of,
  turn: before === null ? ('new' as const) : after === null ? ('gone' as const) : null,
});

/** What was edited and means something to a person; nothing where it is about the whole. */
function editsOf({ before, after }: Change): Told['edits'] {
  if (before === null || after === null) return [];
  const fields = Object.keys(after).filter((field) => !silent.has(field));
  return fields.map((field) => ({ field, before: before[field], after: after[field] }));
}
