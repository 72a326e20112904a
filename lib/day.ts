/** A calendar day as `YYYY-MM-DD`: never an instant, so that no time zone moves it. */
export type Day = string & { readonly day: unique symbol };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The text as a day, or `undefined` where it is not a real date of the (proleptic) Gregorian calendar. */
export function toDay(text: string): Day | undefined {
  const parts = shape.exec(text);
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month) ? (text as Day) : undefined;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day that `now` falls on where the person is (the date's own local time zone). */
export function dayOf(now: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
}

/** The day `count` days after `day` (before it, where negative). */
export function addDays(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const moved = new Date(Date.UTC(2000, month - 1, date));
  moved.setUTCFullYear(year, month - 1, date + count);
  return moved.toISOString().slice(0, 10) as Day;
}
