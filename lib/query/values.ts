import { toDay } from '../day.ts';
import type { Score } from '../score.ts';
import type { Range } from './query.ts';

/** No value that is a number or a day is longer; what is, is none. Characters. */
const longest = 60;

const halves: Record<string, number> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

/** A score as it is written: of ten, unless it says otherwise (`4/5`, `80/100`); `undefined` where it is none. */
export function readScore(text: string, best?: number): Score | undefined {
  const found = /^(\d{1,4}(?:[.,]\d{1,4})?)?([¼½¾])?(?:\/(\d{1,4}))?$/.exec(text.slice(0, longest));
  if (!found || (found[1] === undefined && found[2] === undefined)) return undefined;
  const value = Number((found[1] ?? '0').replace(',', '.')) + (halves[found[2] ?? ''] ?? 0);
  const of = found[3] === undefined ? (best ?? 10) : Number(found[3]);
  return of >= 1 && of <= 1000 && value <= of ? { value, best: of } : undefined;
}

/** A whole number of at most five digits. */
export function readNumber(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

/** A year, a month or a day: `2026`, `2026-03`, `2026-03-14`. */
export function readDay(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return text;
  if (/^\d{4}-\d{2}$/.test(text)) return toDay(`${text}-01`) && text;
  return toDay(text.slice(0, 11));
}

/** Whether a year, month or day is wholly before another: March is not before its year, nor its 15th before March. */
export function dayBefore(one: string, other: string): boolean {
  return one < other && !other.startsWith(one);
}

const signs: Record<string, '>=' | '<='> = { '≥': '>=', '≤': '<=' };

/** A range of what `read` reads: `8`, `>=8`, `7..9`, `7..`, `..9`. Bounds the wrong way round are turned. */
export function readRange<T>(
  text: string,
  read: (text: string) => T | undefined,
  before: (one: T, other: T) => boolean,
): Range<T> | undefined {
  if (text.length > longest) return undefined;
  const signed = /^([<>]=?|=|≥|≤)(.+)$/.exec(text);
  if (signed) {
    const value = read(signed[2] ?? '');
    const op = signs[signed[1] ?? ''] ?? (signed[1] as '=' | '>=' | '>' | '<=' | '<');
    return value === undefined ? undefined : { op, value };
  }
  const [first = '', second, third] = text.replace('…', '..').split('..');
  if (third !== undefined) return undefined;
  const from = first === '' ? undefined : read(first);
  if (second === undefined) return from === undefined ? undefined : { op: '=', value: from };
  const to = second === '' ? undefined : read(second);
  if ((first && from === undefined) || (second && to === undefined)) return undefined;
  if (from === undefined) return to === undefined ? undefined : { op: '<=', value: to };
  if (to === undefined) return { op: '>=', value: from };
  return before(to, from) ? { op: '..', value: to, to: from } : { op: '..', value: from, to };
}

/** Scores: where only the second bound says of how many, the first is of as many. */
export function readScores(text: string): Range<Score> | undefined {
  const best = /(?:\.\.|…).*\/(\d{1,4})$/.exec(text.slice(0, longest))?.[1];
  return readRange(text, (part) => readScore(part, best ? Number(best) : undefined), scoreBefore);
}

/** Whether a score is a smaller part of its best than another: six digits of both count, so that 8.7 of 10 is 87 of 100. */
export function scoreBefore(one: Score, other: Score): boolean {
  return millionths(one) < millionths(other);
}

function millionths({ value, best }: Score): number {
  return Math.round((value / best) * 1e6);
}
