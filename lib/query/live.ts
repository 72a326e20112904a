import { type Log, type News, reviewsOf } from '../log/log.ts';
import type { Order } from './ordered.ts';
import { isHit, planOf } from './plan.ts';
import type { Term } from './query.ts';
import { reviewWithFilm } from './run.ts';

/** With more changes than this, asking anew is faster. */
const most = 200;

/**
 * The hits of a query after a change of the log, made from those before it: what no longer fits is gone, and what does
 * is in its place. `all` says whether `ids` are all hits; else what would come after the last is left for later.
 * `null` where the query must be run again. The time it takes does not grow with the log.
 */
export async function hitsAfter(
  log: Log,
  terms: readonly Term[],
  { by, descending }: Order,
  { ids, all }: { ids: readonly string[]; all: boolean },
  news: News,
): Promise<string[] | null> {
  if (news.more || news.films.length + news.reviews.length > most) return null;
  const changed = new Set(news.reviews);
  for (const film of news.films) for (const { id } of await reviewsOf(log, film)) changed.add(id);
  if (changed.size > most) return null;
  const plan = planOf(terms);
  const hits = ids.filter((id) => !changed.has(id));
  for (const id of changed) {
    const one = await reviewWithFilm(log, id);
    if (!one || !isHit(plan, one.review, one.film)) continue;
    const own = one.review.orders?.[by] ?? '';
    let [from, to] = [0, hits.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = await log.db.get('reviews', hits[middle] as string);
      const place = other?.orders?.[by];
      if (place === undefined) return null; // Gone meanwhile: more news is on its way.
      if (descending ? place > own : place < own) from = middle + 1;
      else to = middle;
    }
    if (from < hits.length || all) hits.splice(from, 0, id);
  }
  return hits;
}
