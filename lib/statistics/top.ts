/**
 * The `count` greatest of a list, the greatest first, without sorting the rest; among equals the earlier stands first.
 * `compare` is negative where its first argument stands before the second, as for `sort`.
 */
export function top<T>(list: Iterable<T>, count: number, compare: (one: T, other: T) => number): T[] {
  const found: T[] = [];
  for (const one of list) addToTop(found, one, count, compare);
  return found;
}

/** Puts one more into such a list, which changes, where it is among the greatest. */
export function addToTop<T>(found: T[], one: T, count: number, compare: (one: T, other: T) => number): void {
  const last = found.at(-1);
  if (found.length >= count && (last === undefined || compare(one, last) >= 0)) return;
  let at = found.length;
  for (let before = found[at - 1]; before !== undefined && compare(one, before) < 0; before = found[at - 1]) at--;
  found.splice(at, 0, one);
  if (found.length > count) found.pop();
}
