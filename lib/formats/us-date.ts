import type { Day } from '../day.ts';
import { dayOfText, made } from './text/date.ts';

/** A day as IMDb's lists had it: `4/18/2026` where a spreadsheet saved it, `Sat Dec 31 00:00:00 2016` before 2017. */
export function imdbDay(text: string): Day | undefined {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: |$)/.exec(text.trim());
  if (slashed) return made(slashed[3]!, slashed[1]!, slashed[2]!);
  const words = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) [\d:]{8} (\d{4})$/.exec(text.trim());
  return words ? dayOfText(`${words[2]} ${words[1]} ${words[3]}`) : undefined;
}

/** A day in the order of the parts that is known: `31/12/2016`, `31.12.2016`, `31-12-2016 21:50`. */
export function slashedDay(text: string, dayFirst: boolean): Day | undefined {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|[ T,])/.exec(text.trim());
  if (!parts) return undefined;
  return dayFirst ? made(parts[3]!, parts[2]!, parts[1]!) : made(parts[3]!, parts[1]!, parts[2]!);
}

/** Whether the days of a file stand first in them (`31/12/2016`); `undefined` where no date of it tells. */
export function dayComesFirst(texts: Iterable<string>): boolean | undefined {
  for (const text of texts) {
    const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(text.trim());
    if (parts && Number(parts[1]) > 12) return true;
    if (parts && Number(parts[2]) > 12) return false;
  }
  return undefined;
}
