import type { Day } from '../day.ts';
import { printQuery, type Term } from '../query/index.ts';
import type { Scale } from '../scales.ts';
import type { Change } from './rescored.ts';
import type { Bin } from './scores.ts';
import type { MonthNumber } from './statistics.ts';
import { monthText } from './times.ts';

/** Reviews of films released in these years, both included. */
export function releasedIn(from: number, to: number): string {
  const range = from === to ? { op: '=' as const, value: from } : { op: '..' as const, value: from, to };
  return printQuery([{ is: 'year', range }]);
}

/** Viewings of a day, a month (`2026-03`) or a year (`2026`). */
export function watchedIn(time: Day | string): string {
  return printQuery([{ is: 'watched', range: { op: '=', value: time } }]);
}

/** Viewings of these months, both included: one month, or a whole year. */
export function watchedFrom(from: MonthNumber, to: MonthNumber): string {
  return watchedIn(to - from === 11 ? monthText(from).slice(0, 4) : monthText(from));
}

/** Reviews of a director's films. */
export const directedBy = (name: string): string => printQuery([{ is: 'director', text: name }]);

/** Reviews of an actor's films. */
export const actedBy = (name: string): string => printQuery([{ is: 'actor', text: name }]);

/** Reviews with a tag. */
export const tagged = (tag: string): string => printQuery([{ is: 'tag', text: tag }]);

/** The reviews of films that were scored more than once. */
export function reviewsBehind(changes: readonly Change[]): string {
  return printQuery([{ is: 'id', ids: changes.flatMap(({ ids }) => ids) }]);
}

/** Reviews whose score is in the bin, in numbers of the scale. */
export function scoredIn({ over, to }: Bin, { best }: Scale): string {
  const score = (fraction: number) => ({ value: Math.round(fraction * best * 10_000) / 10_000, best });
  const terms: Term[] = [];
  if (over !== null) terms.push({ is: 'score', range: { op: '>', value: score(over) } });
  if (to < 1) terms.push({ is: 'score', range: { op: '<=', value: score(to) } });
  return printQuery(terms);
}
