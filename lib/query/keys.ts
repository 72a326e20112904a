import type { Sort } from '../log/log.ts';
import type { Range, Term } from './query.ts';
import { scorePart } from './values.ts';

/** A part of one of the list's orders in which a term's hits lie: no other reviews where it is `exact`. */
export type Keys = { by: Sort; range: IDBKeyRange; exact: boolean };

/** After every place that begins with a value. */
const last = '|\uffff';
/** Places without a value begin with `-`, which sorts before all digits. */
const first = '0';

/** Where an index of the log tells a term's hits without a look at the reviews; `undefined` where none does. */
export function keysOf(term: Term): Keys | undefined {
  if (term.is === 'has' && (term.what === 'score' || term.what === 'year')) {
    const range = term.not ? IDBKeyRange.upperBound(first, true) : IDBKeyRange.lowerBound(first);
    return { by: term.what, range, exact: true };
  }
  if (term.not) return undefined;
  if (term.is === 'score') return { by: 'score', range: within(term.range, scorePart), exact: true };
  if (term.is === 'year') {
    const small = (range: Range<number>) => range.value <= 9999 && (range.op !== '..' || range.to <= 9999);
    const written = (year: number) => String(year).padStart(4, '0');
    return small(term.range) ? { by: 'year', range: within(term.range, written), exact: true } : undefined;
  }
  // A review without a day of viewing has its place by the day of writing.
  if (term.is === 'watched') return { by: 'day', range: within(term.range, String, '\uffff'), exact: false };
  return undefined;
}

function within<T>(range: Range<T>, write: (value: T) => string, end = last): IDBKeyRange {
  const from = write(range.value);
  switch (range.op) {
    case '=':
      return IDBKeyRange.bound(from, from + end);
    case '>=':
      return IDBKeyRange.lowerBound(from);
    case '>':
      return IDBKeyRange.lowerBound(from + end);
    case '<=':
      return IDBKeyRange.bound(first, from + end);
    case '<':
      return IDBKeyRange.bound(first, from, false, true);
    case '..':
      return IDBKeyRange.bound(from, write(range.to) + end);
  }
}
