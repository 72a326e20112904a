import { useState } from 'preact/hooks';
import type { Scale } from '../../lib/scales.ts';
import { watchedFrom } from '../../lib/statistics/queries.ts';
import { spread } from '../../lib/statistics/spread.ts';
import type { MonthNumber, Statistics } from '../../lib/statistics/statistics.ts';
import { meanOf } from '../../lib/statistics/tally.ts';
import { number, plural, t } from '../frame/words.ts';
import { Chart } from './Chart.tsx';
import { compact } from './figure.ts';
import { Grain } from './Grain.tsx';
import { Plot } from './Plot.tsx';
import { meanInWords, stepInWords } from './score-words.ts';
import { monthInWords, monthLetters } from './when.ts';

/** From so many months on, years are shown first. */
const manyMonths = 48;

/** With more columns than this, a chart takes the whole width. */
const manyColumns = 12;

/** Viewings, and the mean of their scores, by the month or the year in which they were. */
export function OverTime({ statistics: { months }, scale }: { statistics: Statistics; scale: Scale }) {
  const byMonth = spread(months, 1);
  const [grain, choose] = useState<'months' | 'years'>(byMonth.length > manyMonths ? 'years' : 'months');
  const columns = (grain === 'months' ? byMonth : spread(months, 12)).map(({ from, to, tally }, at) => {
    const name = grain === 'months' ? monthInWords(from) : String(from / 12);
    const mean = meanOf(tally);
    const written = meanInWords(mean, scale);
    const column = { key: String(from), ...labelsOf(from, grain, at), name, tally, mean, written };
    return { ...column, query: tally.viewings > 0 ? watchedFrom(from, to) : undefined };
  });
  if (columns.length === 0) return <p class="quiet">{t('statistics.noDays')}</p>;
  const viewings = columns.map((column) => {
    const { name, tally } = column;
    const said = t('statistics.item', [name, plural('review.viewings', tally.viewings)]);
    return { ...column, value: tally.viewings, shown: compact(tally.viewings), said };
  });
  const scores = columns.map((column) => {
    const { name, mean, written, tally } = column;
    const said = t('statistics.item', [name, t('statistics.meanOf', [written, plural('log.count', tally.scored)])]);
    return { ...column, value: mean, shown: written, said };
  });
  const rows = (cellsOf: (column: (typeof columns)[number]) => string[]) => () =>
    columns
      .filter(({ tally }) => tally.viewings > 0)
      .map((column) => ({ key: column.key, name: column.name, query: column.query, cells: cellsOf(column) }))
      .reverse();
  const time = grain === 'months' ? t('statistics.month') : t('statistics.year');
  const choices = (name: string) => (
    <Grain
      name={name}
      choices={[
        { of: 'months', name: t('statistics.months') },
        { of: 'years', name: t('statistics.years') },
      ]}
      chosen={grain}
      choose={choose}
    />
  );
  const [watched, own] = [t('statistics.watched'), t('statistics.overTime')];
  const least = grain === 'months' ? 28 : 24;
  const wide = columns.length > manyColumns;
  return (
    <>
      <Chart
        title={watched}
        wide={wide}
        choices={choices(watched)}
        table={{ columns: [time, t('statistics.viewings')], rows: rows(({ tally }) => [number(tally.viewings)]) }}
      >
        <Plot key={grain} name={watched} points={viewings} draw="bars" least={least} fromEnd />
      </Chart>
      <Chart
        title={own}
        wide={wide}
        lead={t('statistics.overTimeLead')}
        choices={choices(own)}
        table={{
          columns: [time, t('statistics.mean'), t('statistics.scored')],
          rows: rows(({ written, tally }) => [written, number(tally.scored)]),
        }}
      >
        <Plot
          key={grain}
          name={own}
          points={scores}
          draw="line"
          most={1}
          axis={[stepInWords(1, scale), stepInWords((scale.min ?? 0) / scale.best, scale)]}
          least={least}
          fromEnd
        />
      </Chart>
    </>
  );
}

/** A year's number stands under its January, and under the first month of all. */
function labelsOf(from: MonthNumber, grain: 'months' | 'years', at: number): { label: string; under?: string } {
  const year = String(Math.floor(from / 12));
  if (grain === 'years') return { label: year };
  return from % 12 === 0 || at === 0 ? { label: monthLetters(from), under: year } : { label: monthLetters(from) };
}
