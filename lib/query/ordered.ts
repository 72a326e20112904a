import type { Log, Sort } from '../log/log.ts';

/** The order of the hits. */
export type Order = { by: Sort; descending: boolean };

/** The newest first. */
export const newestFirst: Order = { by: 'day', descending: true };

/** The orders read since the last change of the log, descending: reading one of 100,000 takes longer than most queries. */
const known = new WeakMap<Log, Map<Sort, Promise<string[]>>>();

/** All ids of the log in an order, a list of the caller's own. */
export async function idsInOrder(log: Log, { by, descending }: Order): Promise<string[]> {
  let orders = known.get(log);
  if (!orders) {
    orders = new Map();
    const held = orders;
    known.set(log, held);
    log.listen(({ films, reviews }) => films.length + reviews.length > 0 && held.clear());
  }
  const reading = orders.get(by) ?? log.db.getAllKeysFromIndex('reviews', by).then((ids) => ids.reverse());
  orders.set(by, reading);
  reading.catch(() => orders.delete(by));
  const ids = await reading;
  return descending ? [...ids] : ids.toReversed();
}
