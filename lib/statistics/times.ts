import type { Day } from '../day.ts';
import type { Part } from './part.ts';
import type { MonthNumber } from './statistics.ts';
import { countUnder, type Tally } from './tally.ts';

/** The number of the month of a day or of `YYYY-MM`. */
export function monthNumber(text: string): MonthNumber {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** The month as `YYYY-MM`. */
export function monthText(month: MonthNumber): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Viewings by the film's year of release; a film of unknown year is left out. */
export function yearsPart(): Part<Map<number, Tally>> {
  const years = new Map<number, Tally>();
  return {
    add({ film, reviews }) {
      const { year } = film;
      if (year !== null) countUnder(years, reviews, () => [year]);
    },
    result: () => years,
  };
}

/** Viewings by month and by day; one of an unknown day is left out. */
export function timesPart(): Part<{ months: Map<MonthNumber, Tally>; days: Map<Day, number> }> {
  const months = new Map<MonthNumber, Tally>();
  const days = new Map<Day, number>();
  return {
    add({ reviews }) {
      for (const { watchedOn } of reviews) if (watchedOn !== null) days.set(watchedOn, (days.get(watchedOn) ?? 0) + 1);
      countUnder(months, reviews, ({ watchedOn }) => (watchedOn === null ? [] : [monthNumber(watchedOn)]));
    },
    result: () => ({ months, days }),
  };
}
