import type { Day } from '../../lib/day.ts';
import { watchedIn } from '../../lib/statistics/queries.ts';
import type { MonthNumber } from '../../lib/statistics/statistics.ts';
import { number, plural, t } from '../frame/words.ts';
import { linkTo } from './link-to.ts';
import { rightToLeft } from './right-to-left.ts';
import { dayInWords, firstWeekday, monthInWords, monthName, weekdays } from './when.ts';

type DayOfMonth = { day: Day; at: number; count: number };

/** The side of a day, in pixels: 24 to be hit, 2 to the next one. */
const side = 26;
const columns = 7;
const head = 18;

/** A month of the calendar; a day with viewings is a link to them, and the more there were the darker it is. */
export function CalendarMonth({ month, days, stop }: { month: MonthNumber; days: DayOfMonth[]; stop: number }) {
  const first = firstWeekday();
  const skipped = (weekdayOf(days[0]?.day) - first + 7) % 7;
  const weeks = Math.ceil((skipped + days.length) / columns);
  const seen = days.reduce((sum, { count }) => sum + count, 0);
  const left = (column: number) => (rightToLeft() ? columns - 1 - column : column) * side;
  return (
    <section>
      <h3>{monthName(month)}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element that groups. */}
      <svg
        role="group"
        aria-label={t('statistics.item', [monthInWords(month), plural('review.viewings', seen)])}
        width={columns * side}
        height={head + weeks * side}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody focuses a `g`. */}
        <g aria-hidden="true">
          {weekdays(first).map((letters, column) => (
            <text key={column} class="weekday" x={left(column) + side / 2} y={head - 6} text-anchor="middle">
              {letters}
            </text>
          ))}
        </g>
        {days.map(({ day, at, count }, place) => {
          const [x, y] = [left((skipped + place) % columns), head + Math.floor((skipped + place) / columns) * side];
          const date = (
            <text x={x + side / 2} y={y + 17} text-anchor="middle">
              {number(Number(day.slice(8)))}
            </text>
          );
          if (count === 0) return <g key={day}>{date}</g>;
          const said = t('statistics.item', [dayInWords(day), plural('review.viewings', count)]);
          return (
            <a
              key={day}
              class={`day ${count === 1 ? 'once' : count === 2 ? 'twice' : 'often'}`}
              href={linkTo(watchedIn(day))}
              aria-label={said}
              data-at={at}
              tabindex={at === stop ? 0 : -1}
            >
              <title>{said}</title>
              <rect x={x + 1} y={y + 1} width={side - 2} height={side - 2} rx="5" />
              {date}
            </a>
          );
        })}
      </svg>
    </section>
  );
}

/** The day of the week, 1 being Monday and 7 Sunday. */
function weekdayOf(day: Day | undefined): number {
  return day ? new Date(`${day}T00:00:00Z`).getUTCDay() || 7 : 1;
}
