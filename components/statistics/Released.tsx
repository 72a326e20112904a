import { useState } from 'preact/hooks';
import type { Scale } from '../../lib/scales.ts';
import { releasedIn } from '../../lib/statistics/queries.ts';
import { spread } from '../../lib/statistics/spread.ts';
import type { Statistics } from '../../lib/statistics/statistics.ts';
import { meanOf } from '../../lib/statistics/tally.ts';
import { number, plural, t } from '../frame/words.ts';
import { Chart } from './Chart.tsx';
import { compact } from './figure.ts';
import { Grain } from './Grain.tsx';
import { Plot } from './Plot.tsx';
import { meanInWords } from './score-words.ts';

/** Films by year of release, in decades or years. */
export function Released({ statistics: { years }, scale }: { statistics: Statistics; scale: Scale }) {
  const [grain, choose] = useState<'decades' | 'years'>('decades');
  const columns = spread(years, grain === 'decades' ? 10 : 1).map(({ from, to, tally }) => {
    const label = grain === 'decades' ? t('statistics.decade', [String(from)]) : String(from);
    return {
      key: String(from),
      label,
      tally,
      value: tally.films,
      shown: compact(tally.films),
      said: t('statistics.item', [label, plural('options.films', tally.films)]),
      query: tally.films > 0 ? releasedIn(from, to) : undefined,
    };
  });
  const title = t('statistics.released');
  const table = {
    columns: [t('film.year'), t('statistics.films'), t('statistics.viewings'), t('statistics.mean')],
    rows: () =>
      columns.map(({ key, label, query, tally }) => ({
        key,
        name: label,
        query,
        cells: [number(tally.films), number(tally.viewings), meanInWords(meanOf(tally), scale)],
      })),
  };
  const choices = (
    <Grain
      name={title}
      choices={[
        { of: 'decades', name: t('statistics.decades') },
        { of: 'years', name: t('statistics.years') },
      ]}
      chosen={grain}
      choose={choose}
    />
  );
  if (columns.length === 0) return null;
  return (
    <Chart title={title} choices={choices} table={table}>
      <Plot key={grain} name={title} points={columns} draw="bars" least={24} fromEnd />
    </Chart>
  );
}
