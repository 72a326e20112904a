import type { Day } from '../day.ts';
import type { FilmFacts } from '../film.ts';
import type { ReviewFacts } from '../review.ts';
import { isScore, type Score } from '../score.ts';
import type { ReadReview } from './format.ts';
import { dayOfText } from './text/date.ts';
import { unfoldedTldr } from './tldr.ts';

/** The object without its fields that are empty: `undefined`, `''`, `false`, an empty list. */
export function present<Facts extends object>(facts: Facts): Facts {
  const kept = Object.entries(facts).filter(
    ([, value]) =>
      value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Facts;
}

/** A film's facts from a file, what is empty left out. */
export function filmOf(
  facts: { [name in keyof FilmFacts]: FilmFacts[name] | undefined } & { title: string },
): FilmFacts {
  return { ...present(facts), title: facts.title } as FilmFacts;
}

/** A review's facts from a file, what is empty left out. */
export function reviewOf(facts: { [name in keyof ReviewFacts]: ReviewFacts[name] | undefined }): ReviewFacts {
  return present(facts) as ReviewFacts;
}

/** A cell as a score of that best; empty, 0 ("not rated" with services) and what is no number are none. */
export function scoreOfCell(cell: string, best: number): Score | undefined {
  if (!/^\d{1,4}(?:[.,]\d{1,6})?$/.test(cell)) return undefined;
  const score = { value: Number(cell.replace(',', '.')), best };
  return score.value > 0 && isScore(score) ? score : undefined;
}

/** A cell as a year: the first four digits of `2013`, `2013–2023`, `2016-07-20T00:00:00Z`. */
export function yearOfCell(cell: string): number | undefined {
  if (/^\d{1,6}$/.test(cell)) return cell === '0' ? undefined : Number(cell);
  const year = Number(/^(\d{4})(?!\d)/.exec(cell)?.[1] ?? 0);
  return year > 1 ? year : undefined;
}

/** A cell as a number of minutes. */
export function minutesOfCell(cell: string): number | undefined {
  const minutes = /^(\d{1,5})(?: ?min(?:utes)?)?$/.exec(cell)?.[1];
  return minutes && Number(minutes) > 0 ? Number(minutes) : undefined;
}

/** A cell as a day: the day as it stands in it, whatever the time after it. */
export function dayOfCell(cell: string): Day | undefined {
  return cell ? dayOfText(cell) : undefined;
}

/** What the cells of score and day say that was not read: a number over the scale, a day that is none. A score of 0 says "not rated". */
export function unreadOf(
  { score, watchedOn }: ReviewFacts,
  cells: { score: string; day: string },
): Pick<ReadReview, 'unread'> {
  const unread = {
    ...(!score && /[1-9]/.test(cells.score) && { score: cells.score }),
    // A column of days may hold how often instead, or whether at all.
    ...(!watchedOn && /\d{4}|\d\D+\d/.test(cells.day) && { day: cells.day }),
  };
  return Object.keys(unread).length > 0 ? { unread } : {};
}

/** One text that holds TL;DR and body, as we fold them, taken apart. */
export function wordsOf(text: string): Pick<ReviewFacts, 'tldr' | 'body'> {
  const { tldr, body } = unfoldedTldr(text);
  return present({ tldr, body });
}

/** `Her (2013)` as title and year; a title without a year is all title. */
export function titleAndYear(text: string): { title: string; year?: number } {
  const found = /^(.{1,400}) \((\d{4})(?:[–-]\d{0,4})?\)$/u.exec(text.trim());
  return found ? { title: found[1]!.trim(), year: Number(found[2]) } : { title: text.trim() };
}
