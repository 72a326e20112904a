import { useEffect, useState } from 'preact/hooks';
import { count, type Log } from '../../lib/log/log.ts';
import { countStatistics } from '../../lib/statistics/count.ts';
import type { Statistics } from '../../lib/statistics/statistics.ts';
import { useNotify } from '../frame/notify.ts';
import { startThread } from './thread.ts';

/** The statistics of a log, once they are counted, and how far a count that is under way has come, in reviews. */
export type Counting = { statistics?: Statistics; done: number; of: number };

/** What was counted last, so that coming back to the page shows it at once. */
const kept = new WeakMap<Log, { version: number; statistics: Statistics }>();

/** How long to wait for more changes before counting anew, in milliseconds. */
const calm = 400;

/** The statistics of the log, counted anew when `version` changes; the old ones stay until then. */
export function useStatistics(log: Log, version: number): Counting {
  const notify = useNotify();
  const [counting, set] = useState<Counting>(() => ({ ...statisticsOf(log), done: 0, of: 0 }));
  useEffect(() => {
    if (kept.get(log)?.version === version) return set({ ...statisticsOf(log), done: 0, of: 0 });
    const stop = new AbortController();
    const { signal } = stop;
    const run = async () => {
      const of = (await count(log)).reviews;
      let shown = 0;
      const progress = (done: number) => {
        if (done - shown < of / 100) return;
        shown = done;
        set((old) => ({ ...old, done, of }));
      };
      const statistics = await countStatistics(log, startThread(), { progress, signal });
      kept.set(log, { version, statistics });
      set({ statistics, done: of, of });
    };
    const started = setTimeout(
      () => run().catch((error) => !signal.aborted && notify.problem(error)),
      kept.has(log) ? calm : 0,
    );
    return () => {
      clearTimeout(started);
      stop.abort();
    };
  }, [log, version, notify]);
  return counting;
}

function statisticsOf(log: Log): { statistics?: Statistics } {
  const known = kept.get(log);
  return known ? { statistics: known.statistics } : {};
}
