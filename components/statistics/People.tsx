import { useId, useMemo, useState } from 'preact/hooks';
import type { Scale } from '../../lib/scales.ts';
import { bestLiked, mostSeen } from '../../lib/statistics/ranking.ts';
import type { Named } from '../../lib/statistics/statistics.ts';
import { meanOf } from '../../lib/statistics/tally.ts';
import { number, plural, t } from '../frame/words.ts';
import { Chart } from './Chart.tsx';
import { Ranking } from './Ranking.tsx';
import { meanInWords } from './score-words.ts';

/** How many are drawn, and how many the table has. */
const drawn = 10;
const listed = 50;
const leasts = [10, 5, 3, 2] as const;

type Props = {
  title: string;
  people: ReadonlyMap<string, Named>;
  scale: Scale;
  /** What finds the reviews of a name. */
  query: (name: string) => string;
};

/** Names by how often they were seen, and by how well they were liked. */
export function People({ title, people, scale, query }: Props) {
  const id = useId();
  const all = useMemo(() => [...people.values()], [people]);
  const [chosen, choose] = useState<number>();
  const least = chosen ?? leasts.find((count) => all.filter(({ tally }) => tally.scored >= count).length >= drawn) ?? 2;
  const seen = useMemo(() => mostSeen(all, listed), [all]);
  const best = useMemo(() => bestLiked(all, least, listed), [all, least]);
  if (all.length === 0) return null;
  const most = seen[0]?.tally.viewings ?? 1;
  const columns = [t('statistics.name'), t('statistics.viewings'), t('statistics.films'), t('statistics.mean')];
  const rows = () =>
    [...new Set([...seen, ...best])].map(({ name, tally }) => ({
      key: name,
      name,
      query: query(name),
      cells: [number(tally.viewings), number(tally.films), meanInWords(meanOf(tally), scale)],
    }));
  const [mostName, bestName] = [t('statistics.mostSeen'), t('statistics.bestLiked')];
  return (
    <Chart wide title={title} table={{ columns, rows }}>
      <div class="pair">
        <div>
          <h3>{mostName}</h3>
          <Ranking
            name={`${title}: ${mostName}`}
            ranks={seen.slice(0, drawn).map(({ name, tally }) => ({
              key: name,
              name,
              shown: plural('review.viewings', tally.viewings),
              length: tally.viewings / most,
              query: query(name),
            }))}
          />
        </div>
        <div>
          <header>
            <h3>{bestName}</h3>
            <span class="choice">
              <label for={id}>{t('statistics.atLeast')}</label>
              <select
                id={id}
                class="second"
                value={least}
                onChange={(event) => choose(Number(event.currentTarget.value))}
              >
                {leasts.toReversed().map((count) => (
                  <option key={count} value={count}>
                    {plural('statistics.scores', count)}
                  </option>
                ))}
              </select>
            </span>
          </header>
          {best.length === 0 && <p class="quiet">{t('statistics.nobody')}</p>}
          <Ranking
            name={`${title}: ${bestName}`}
            ranks={best.slice(0, drawn).map(({ name, tally }) => ({
              key: name,
              name,
              shown: meanInWords(meanOf(tally), scale),
              note: plural('statistics.scores', tally.scored),
              length: meanOf(tally) ?? 0,
              query: query(name),
            }))}
          />
        </div>
      </div>
    </Chart>
  );
}
