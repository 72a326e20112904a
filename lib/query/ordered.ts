import { allFacts } from '../log/all-facts.ts';
import { placeIn } from '../log/derived.ts';
import type { Facts } from '../log/facts.ts';
import type { Log, Sort } from '../log/log.ts';

/** The order of the hits. */
export type Order = { by: Sort; descending: boolean };

/** The newest first. */
export const newestFirst: Order = { by: 'day', descending: true };

/** All ids of the log in an order. */
export async function idsInOrder(log: Log, order: Order): Promise<string[]> {
  return inOrder(await allFacts(log), order);
}

/** The ids of some reviews in an order. */
export function inOrder(reviews: readonly Facts[], { by, descending }: Order): string[] {
  // Places are unique, and texts sort fastest by themselves.
  const ids = new Map<string, string>();
  for (const review of reviews) {
    const { id, filmId, watchedOn, created, changed, score, year, titles } = review;
    ids.set(placeIn(by, { id, filmId, watchedOn, created, changed, score, year, title: titles[0] ?? '' }), id);
  }
  const places = [...ids.keys()].sort();
  if (descending) places.reverse();
  return places.map((place) => ids.get(place) ?? '');
}
