import type { Scale } from '../../lib/scales.ts';
import type { Statistics } from '../../lib/statistics/statistics.ts';
import { meanOf } from '../../lib/statistics/tally.ts';
import { number, t } from '../frame/words.ts';
import { linkTo } from './link-to.ts';
import { meanInWords } from './score-words.ts';

/** The log in a few large numbers. */
export function Glance({ statistics, scale }: { statistics: Statistics; scale: Scale }) {
  const { all, liked, rewatches, minutes } = statistics;
  const numbers = [
    { name: t('statistics.reviews'), value: number(all.viewings) },
    { name: t('statistics.films'), value: number(all.films) },
    { name: t('statistics.mean'), value: meanInWords(meanOf(all), scale) },
    { name: t('statistics.time'), value: t('statistics.hours', [number(Math.round(minutes / 60))]) },
    { name: t('review.liked'), value: number(liked), query: 'liked:' },
    { name: t('statistics.rewatches'), value: number(rewatches), query: 'rewatch:' },
    { name: t('statistics.unscored'), value: number(all.viewings - all.scored), query: 'no:score' },
  ];
  return (
    <dl class="glance">
      {numbers.map(({ name, value, query }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{query && value !== '0' ? <a href={linkTo(query)}>{value}</a> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
