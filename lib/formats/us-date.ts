import { type Day, toDay } from '../day.ts';
import { dayOfText, made } from './text/date.ts';

/** A day as IMDb's lists had it: `4/18/2026` where a spreadsheet saved it, `Sat Dec 31 00:00:00 2016` before 2017. */
export function imdbDay(text: string, dayFirst = false): Day | undefined {
  const slashed = slashedDay(text, dayFirst);
  if (slashed) return slashed;
  const words = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) [\d:]{8} (\d{4})$/.exec(text.trim());
  return words ? dayOfText(`${words[2]} ${words[1]} ${words[3]}`) : undefined;
}

/** A day in the order of the parts that is known: `31/12/2016`, `31.12.16`, `31-12-2016 21:50`. */
export function slashedDay(text: string, dayFirst: boolean): Day | undefined {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:$|[ T,])/.exec(text.trim());
  if (!parts) return undefined;
  const short = parts[3]!.length === 2;
  // Logs on computers begin in the seventies.
  const year = short ? `${Number(parts[3]) < 70 ? '20' : '19'}${parts[3]}` : parts[3]!;
  return dayFirst ? made(year, parts[2]!, parts[1]!) : made(year, parts[1]!, parts[2]!);
}

/** The day, in UTC, of a time in seconds or milliseconds since 1970: such a file knows no other. */
export function epochDay(text: string): Day | undefined {
  if (!/^\d{9,10}(?:\d{3})?$/.test(text)) return undefined;
  const time = new Date(Number(text) * (text.length > 10 ? 1 : 1000));
  return toDay(time.toISOString().slice(0, 10));
}

/** Whether a date is one day with the day first and another with the month first: `3/4/2020`. */
export function mayBeTwoDays(text: string): boolean {
  const [first, second] = [slashedDay(text, true), slashedDay(text, false)];
  return first !== undefined && second !== undefined && first !== second;
}

/** Whether the days of a file stand first in them (`31/12/2016`); `undefined` where no date of it tells. */
export function dayComesFirst(texts: Iterable<string>): boolean | undefined {
  for (const text of texts) {
    const parts = /^(\d{1,2})([-/.])(\d{1,2})[-/.]\d{2,4}(?:$|[ T,])/.exec(text.trim());
    // Nobody writes the month first with points between.
    if (parts && (parts[2] === '.' || Number(parts[1]) > 12)) return true;
    if (parts && Number(parts[3]) > 12) return false;
  }
  return undefined;
}
