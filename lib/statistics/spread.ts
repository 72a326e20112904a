import { joined, noTally, type Tally } from './tally.ts';

/** A column of a chart: what was counted from number `from` to `to`, both included. */
export type Column = { from: number; to: number; tally: Tally };

/** More columns than this are never drawn to fill a gap: one film of the year 12 does not make 2,000 empty ones. */
const mostColumns = 400;

/**
 * What was counted by number (years, months) in columns of `size` numbers, the first at a multiple of it, from the
 * earliest to the latest with the empty ones between; without the empty ones where they would be too many.
 */
export function spread(counts: ReadonlyMap<number, Tally>, size: number): Column[] {
  const columns = new Map<number, Tally>();
  for (const [number, tally] of counts) {
    const from = Math.floor(number / size) * size;
    columns.set(from, joined(columns.get(from) ?? noTally(), tally));
  }
  const present = [...columns.keys()].sort((one, other) => one - other);
  const [first = 0, last = -1] = [present[0], present.at(-1)];
  const length = present.length === 0 ? 0 : (last - first) / size + 1;
  const froms = length > mostColumns ? present : Array.from({ length }, (_, at) => first + at * size);
  return froms.map((from) => ({ from, to: from + size - 1, tally: columns.get(from) ?? noTally() }));
}
