import { useEffect, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import type { Scale } from '../../lib/scales.ts';
import { readSettings, scaleNamed, watchSettings } from '../../lib/settings.ts';
import { actedBy, directedBy, tagged } from '../../lib/statistics/queries.ts';
import type { Statistics as Counted } from '../../lib/statistics/statistics.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { Calendar } from './Calendar.tsx';
import { Glance } from './Glance.tsx';
import { OverTime } from './OverTime.tsx';
import { People } from './People.tsx';
import { Released } from './Released.tsx';
import { Rewatched } from './Rewatched.tsx';
import { Scores } from './Scores.tsx';
import { useStatistics } from './use-statistics.ts';
import './statistics.css';
import './plot.css';
import './ranking.css';
import './calendar.css';

/** What a log says of its person, drawn; every bar leads to the reviews behind it. */
export function Statistics({ log, version }: { log: Log; version: number }) {
  const notify = useNotify();
  const [scale, setScale] = useState<Scale>();
  const { statistics, done, of } = useStatistics(log, version);
  useEffect(() => {
    readSettings().then((settings) => setScale(scaleNamed(settings.scale)), notify.problem);
    return watchSettings((settings) => setScale(scaleNamed(settings.scale)));
  }, [notify]);
  return (
    <section class="statistics" aria-labelledby="statistics">
      <h1 id="statistics">{t('statistics.title')}</h1>
      {statistics && scale ? (
        <Drawn statistics={statistics} scale={scale} />
      ) : (
        <div class="lead counting">
          <p role="status">{t('statistics.counting')}</p>
          {of > 0 && (
            <>
              <progress value={done} max={of} aria-label={t('statistics.title')} />
              <p>{t('statistics.counted', [number(done), plural('log.count', of)])}</p>
            </>
          )}
        </div>
      )}
    </section>
  );
}

function Drawn({ statistics, scale }: { statistics: Counted; scale: Scale }) {
  const { all, days, directors, actors, tags } = statistics;
  if (all.viewings === 0) {
    return (
      <div class="nothing">
        <h2>{t('statistics.empty')}</h2>
        <p>{t('statistics.emptyHint')}</p>
      </div>
    );
  }
  return (
    <>
      <p class="lead">{t('statistics.lead')}</p>
      <Glance statistics={statistics} scale={scale} />
      <Scores statistics={statistics} scale={scale} />
      <Released statistics={statistics} scale={scale} />
      <OverTime statistics={statistics} scale={scale} />
      <Calendar days={days} />
      <People title={t('field.directors')} people={directors} scale={scale} query={directedBy} />
      <People title={t('field.actors')} people={actors} scale={scale} query={actedBy} />
      <People title={t('review.tags')} people={tags} scale={scale} query={tagged} />
      <Rewatched statistics={statistics} scale={scale} />
    </>
  );
}
