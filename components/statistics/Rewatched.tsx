import { useState } from 'preact/hooks';
import type { Scale } from '../../lib/scales.ts';
import { reviewsBehind } from '../../lib/statistics/queries.ts';
import type { Statistics } from '../../lib/statistics/statistics.ts';
import { number, plural, t } from '../frame/words.ts';
import { Chart } from './Chart.tsx';
import { linkTo } from './link-to.ts';
import { Lying } from './Ranking.tsx';
import { meanInWords, scoreInWords } from './score-words.ts';

const ways = ['rose', 'same', 'fell'] as const;

/** How many films are named under the bars. */
const drawn = 12;

/** What became of scores when films were seen again: each bar shows the films behind it. */
export function Rewatched({ statistics: { rescored }, scale }: { statistics: Statistics; scale: Scale }) {
  const count = rescored.rose + rescored.same + rescored.fell;
  const [chosen, choose] = useState<(typeof ways)[number]>();
  const way = chosen ?? ways.find((each) => rescored[each] > 0) ?? 'same';
  if (count === 0) return null;
  const films = rescored.films[way];
  const all = films.length === rescored[way];
  const lead = t('statistics.againLead', [
    plural('options.films', count),
    meanInWords(rescored.firstSum / count, scale),
    meanInWords(rescored.lastSum / count, scale),
  ]);
  const table = {
    columns: [t('statistics.again'), t('statistics.films')],
    rows: () => ways.map((each) => ({ key: each, name: t(`statistics.${each}`), cells: [number(rescored[each])] })),
  };
  return (
    <Chart wide title={t('statistics.again')} lead={lead} table={table}>
      <ul class="ranking">
        {ways.map((each) => (
          <li key={each}>
            <button
              type="button"
              aria-pressed={each === way}
              disabled={rescored[each] === 0}
              onClick={() => choose(each)}
            >
              {t(`statistics.${each}`)} <Lying length={rescored[each] / count} />{' '}
              <span class="shown">{plural('options.films', rescored[each])}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3>{t(`statistics.${way}`)}</h3>
      <ul class="changes" aria-label={t(`statistics.${way}`)}>
        {films.slice(0, drawn).map((film) => (
          <li key={film.ids[0]}>
            <a href={linkTo(reviewsBehind([film]))}>
              <bdi>{film.title}</bdi>
            </a>{' '}
            <span class="quiet">{film.year}</span>{' '}
            <span class="shown">{t('statistics.change', [scoreInWords(film.first), scoreInWords(film.last)])}</span>
          </li>
        ))}
      </ul>
      <p>
        <a class="open" href={linkTo(reviewsBehind(films))}>
          {all ? t('statistics.openAll') : t('statistics.openLargest', [number(films.length)])}
        </a>
      </p>
    </Chart>
  );
}
