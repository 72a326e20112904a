import { useId, useState } from 'preact/hooks';
import { type Day, toDay } from '../../lib/day.ts';
import { watchedIn } from '../../lib/statistics/queries.ts';
import type { Statistics } from '../../lib/statistics/statistics.ts';
import { monthText } from '../../lib/statistics/times.ts';
import { number, plural, t } from '../frame/words.ts';
import { CalendarMonth } from './CalendarMonth.tsx';
import { Chart } from './Chart.tsx';
import { useArrows } from './use-arrows.ts';
import { dayInWords } from './when.ts';

/** The days of a year on which something was seen. */
export function Calendar({ days }: Pick<Statistics, 'days'>) {
  const years = [...new Set([...days.keys()].map((day) => Number(day.slice(0, 4))))].sort((one, other) => other - one);
  const [chosen, choose] = useState<number>();
  const year = years.find((each) => each === chosen) ?? years[0];
  const id = useId();
  if (year === undefined) return null;
  const ofYear = [...days]
    .filter(([day]) => Number(day.slice(0, 4)) === year)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const rows = () =>
    ofYear.map(([day, count]) => ({
      key: day,
      name: dayInWords(day),
      query: watchedIn(day),
      cells: [number(count)],
    }));
  const choices = (
    <span class="choice">
      <label for={id}>{t('statistics.year')}</label>
      <select id={id} class="second" value={year} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </span>
  );
  return (
    <Chart
      wide
      title={t('statistics.calendar')}
      lead={t('statistics.calendarLead', [plural('statistics.days', ofYear.length), String(year)])}
      choices={choices}
      table={{ columns: [t('statistics.day'), t('statistics.viewings')], rows }}
    >
      <Months key={year} year={year} days={new Map(ofYear)} />
    </Chart>
  );
}

function Months({ year, days }: { year: number; days: ReadonlyMap<Day, number> }) {
  const hint = useId();
  const first = [...days.keys()][0];
  const { ref, at, onKeyDown, onFocusIn } = useArrows<HTMLDivElement>(first ? placeOf(first) : 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div
      class="calendar"
      role="group"
      aria-label={t('statistics.calendarOf', [String(year)])}
      aria-describedby={hint}
      ref={ref}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      {Array.from({ length: 12 }, (_, month) => {
        const found = Array.from({ length: 31 }, (_, date) => {
          const day = toDay(`${monthText(year * 12 + month)}-${String(date + 1).padStart(2, '0')}`);
          return day ? [{ day, at: placeOf(day), count: days.get(day) ?? 0 }] : [];
        }).flat();
        return <CalendarMonth key={monthText(month)} month={year * 12 + month} days={found} stop={at} />;
      })}
      <p class="hidden" id={hint}>
        {t('statistics.arrowsDays')}
      </p>
    </div>
  );
}

/** A day's place among all days of a year, as a number that grows. */
function placeOf(day: Day): number {
  return Number(day.slice(5, 7)) * 31 + Number(day.slice(8));
}
