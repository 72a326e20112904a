import type { Day } from '../day.ts';
import type { Scale } from '../scales.ts';
import type { Bin } from './scores.ts';
import type { MonthNumber } from './statistics.ts';
import { monthText } from './times.ts';

/** Films released in these years, both included. */
export function releasedIn(from: number, to: number): string {
  return from === to ? `year:${from}` : `year:${from}..${to}`;
}

/** Viewings of a day, a month (`2026-03`) or a year (`2026`). */
export function watchedIn(time: Day | string): string {
  return `watched:${time}`;
}

/** Viewings of these months, both included: whole years as years. */
export function watchedFrom(from: MonthNumber, to: MonthNumber): string {
  return watchedIn(to - from === 11 && from % 12 === 0 ? monthText(from).slice(0, 4) : monthText(from));
}

/** Films of a director. */
export const directedBy = (name: string): string => `director:${quoted(name)}`;

/** Films of an actor. */
export const actedBy = (name: string): string => `actor:${quoted(name)}`;

/** Viewings with a tag. */
export const tagged = (tag: string): string => `tag:${quoted(tag)}`;

/** Viewings of a film. */
export function titled(title: string, year: number | null): string {
  return `title:${quoted(title)}${year === null ? '' : ` ${releasedIn(year, year)}`}`;
}

/** Reviews whose score is in the bin, in numbers of the scale. */
export function scoredIn({ over, to }: Bin, { best }: Scale): string {
  const value = (fraction: number) => Math.round(fraction * best * 100) / 100;
  const above = over === null ? '' : `score:>${value(over)}`;
  return to === 1 ? above : [above, `score:<=${value(to)}`].filter(Boolean).join(' ');
}

/** A name as one word of the language: in quotes where it would be several. */
function quoted(name: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`;
}
