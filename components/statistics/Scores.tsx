import type { Scale } from '../../lib/scales.ts';
import { scoredIn } from '../../lib/statistics/queries.ts';
import { type Bin, binned } from '../../lib/statistics/scores.ts';
import type { Statistics } from '../../lib/statistics/statistics.ts';
import { meanOf } from '../../lib/statistics/tally.ts';
import { number, plural, t } from '../frame/words.ts';
import { Chart } from './Chart.tsx';
import { compact } from './figure.ts';
import { Plot } from './Plot.tsx';
import { meanInWords, stepInWords } from './score-words.ts';

/** How often each score was given, on the person's scale. */
export function Scores({ statistics: { all, scores }, scale }: { statistics: Statistics; scale: Scale }) {
  const bins = binned(scores, scale).map((bin) => ({ ...bin, key: String(bin.to), label: nameOf(bin, scale) }));
  const points = bins.map((bin) => ({
    key: bin.key,
    label: bin.label,
    value: bin.count,
    shown: compact(bin.count),
    said: t('statistics.item', [bin.label, plural('log.count', bin.count)]),
    query: bin.count > 0 ? scoredIn(bin, scale) : undefined,
  }));
  const table = {
    columns: [t('review.score'), t('statistics.reviews')],
    rows: () => points.map(({ key, label, query, value }) => ({ key, name: label, query, cells: [number(value)] })),
  };
  const lead = t('statistics.scoresLead', [plural('log.count', all.scored), meanInWords(meanOf(all), scale)]);
  return (
    <Chart title={t('statistics.scoresTitle')} lead={lead} table={table}>
      <Plot name={t('statistics.scoresTitle')} points={points} draw="bars" least={24} />
    </Chart>
  );
}

/** A bin by the score it ends at, which on most scales is the only one in it. */
function nameOf({ over, to }: Bin, scale: Scale): string {
  if (scale.as === 'thumbs') return over === null ? t('statistics.down') : t('statistics.up');
  return stepInWords(to, scale);
}
