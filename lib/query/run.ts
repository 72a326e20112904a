import { allFacts } from '../log/all-facts.ts';
import { type Log, review as reviewOf, type StoredReview, search } from '../log/log.ts';
import { inOrder, newestFirst, type Order } from './ordered.ts';
import { type Plan, planOf } from './plan.ts';
import type { Term } from './query.ts';

/** Finds the reviews that a query asks for: their ids, in order. Throws the reason of `signal`. */
export async function runQuery(
  log: Log,
  terms: readonly Term[],
  order: Order = newestFirst,
  { signal }: { signal?: AbortSignal } = {},
): Promise<string[]> {
  const plan = planOf(terms);
  const asked = onlyWords(plan, order) ? null : allFacts(log);
  asked?.catch(() => {}); // Heard of where it is awaited.
  const within = plan.words.length > 0 ? await search(log, plan.words, { signal }) : null;
  const out = new Set<string>();
  for (const word of plan.without) for (const id of await search(log, [word], { signal })) out.add(id);
  const tests = [...plan.tests];
  for (const { word, not, is } of plan.tagged) {
    const ids = new Set(await search(log, [word], { signal }));
    tests.push((each) => (is(each) || ids.has(each.id)) !== not);
  }
  const facts = await asked;
  signal?.throwIfAborted();
  if (!facts) return (within ?? []).filter((id) => !out.has(id));
  const among = within && new Set(within);
  const hits = facts.filter(
    (each) => tests.every((test) => test(each)) && (among?.has(each.id) ?? true) && !out.has(each.id),
  );
  return inOrder(hits, order);
}

/** Whether the search text alone answers a query, in the order that it is asked for. */
function onlyWords({ words, tagged, tests }: Plan, { by, descending }: Order): boolean {
  return words.length > 0 && tagged.length + tests.length === 0 && by === 'day' && descending;
}

/** Reviews that are not in the trash, by id and in that order; those that are gone are left out. */
export async function reviewsByIds(log: Log, ids: readonly string[]): Promise<StoredReview[]> {
  const store = log.db.transaction('reviews').store;
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.filter((review) => review !== undefined && review.deleted === null) as StoredReview[];
}

/** The review of this id with its film; `null` where it is gone or in the trash. */
export async function reviewWithFilm(log: Log, id: string) {
  const review = await reviewOf(log, id);
  if (!review || review.deleted !== null) return null;
  const film = await log.db.get('films', review.filmId);
  return film ? { review, film } : null;
}
