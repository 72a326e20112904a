import { useEffect, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { type Losses, lossesOfAll } from '../../lib/transfer/losses.ts';
import { chosen } from '../../lib/transfer/write.ts';
import { useNotify } from '../frame/notify.ts';
import { choiceOf, type Selection } from './choice.ts';
import { writable } from './groups.ts';

/** A search is counted once nothing was typed for so long; a change of the log too. Milliseconds. */
const pause = 300;

/** What each format would lose of the chosen reviews, counted anew when these change; until then how far that is. */
export function useLosses(log: Log, selection: Selection, year: string, version: number) {
  const notify = useNotify();
  const [losses, setLosses] = useState<Losses>();
  const [counted, setCounted] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    setLosses(undefined);
    setCounted(0);
    const timer = setTimeout(async () => {
      try {
        const choice = await choiceOf(log, selection, year, signal);
        const progress = (done: number) => !signal.aborted && setCounted(done);
        const found = await lossesOfAll(writable, chosen(log, choice), { progress, signal });
        if (!signal.aborted) setLosses(found);
      } catch (error) {
        if (!signal.aborted) notify.problem(error);
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [log, version, selection, year, notify]);
  return { losses, counted };
}
