import type { Day } from '../../lib/day.ts';
import type { MonthNumber } from '../../lib/statistics/statistics.ts';
import { language } from '../frame/words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function written(date: Date, options: Intl.DateTimeFormatOptions): string {
  const name = `${language()}${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' });
  formats.set(name, format);
  return format.format(date);
}

/** A date in UTC; a year below 100 is meant as it stands. */
function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year, month, day);
  return date;
}

const inMonth = (month: MonthNumber) => dateOf(Math.floor(month / 12), month % 12, 15);

/** A month in the person's words: March 2026. */
export function monthInWords(month: MonthNumber): string {
  return written(inMonth(month), { month: 'long', year: 'numeric' });
}

/** A month of the year in the person's words: March. */
export function monthName(month: MonthNumber): string {
  return written(inMonth(month), { month: 'long' });
}

/** A month in as few letters as the language has for it: Mar, or M. */
export function monthLetters(month: MonthNumber): string {
  return written(inMonth(month), { month: 'narrow' });
}

/** A day in the person's words: 14 March 2026. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return written(dateOf(year, month - 1, date), { dateStyle: 'long' });
}

/** The letters of the days of the week, from the one on which the week begins (1 is Monday, 7 Sunday). */
export function weekdays(first: number): string[] {
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, at) => written(dateOf(2024, 0, first + at), { weekday: 'narrow' }));
}

type WeekInfo = { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };

/**
 * The day on which the week begins where the person is, by the browser's own language, which names the country; Monday
 * where the browser cannot tell. ISO 8601 number.
 */
export function firstWeekday(): number {
  const locale = new Intl.Locale(navigator.language) as Intl.Locale & WeekInfo;
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
