import type { Following } from '../../lib/following.ts';
import { type Act, type Log, redo, undo } from '../../lib/log/log.ts';
import type { Notify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { actInWords } from './act-words.ts';

/** Undoes an act, or does it again, and says so, with what stayed because it was changed since; or that it was stopped. */
export async function takeBack(log: Log, act: Act, again: boolean, notify: Notify): Promise<void> {
  const changes = act.last - act.first + 1;
  const undone = await followed(notify, changes, (following) => (again ? redo : undo)(log, act.act, following));
  if (!undone) return;
  const { kept } = undone;
  const said = t(again ? 'history.redoneSaid' : 'history.undoneSaid', [actInWords(act)]);
  const stayed = kept.length > 0 ? ` ${plural('history.kept', kept.length)}.` : '';
  notify.say({ said: said + stayed, shown: true });
}

/** What "Undo" does beside the words that an act of many changes was done. */
export function undoOf(log: Log, name: string, notify: Notify): () => void {
  const run = async () => {
    const act = await log.db.get('acts', name);
    if (act) await takeBack(log, act, false, notify);
  };
  return () => void run().catch(notify.problem);
}

/** Nothing is said of what is done sooner, and then only so often. Milliseconds. */
const patience = 500;

/**
 * Does something of so many steps, all or nothing. Where it takes long, says how far it is, heard once and shown from then
 * on, and offers to stop it; resolves to nothing where that was done, and says so.
 */
export async function followed<Result>(
  notify: Notify,
  of: number,
  work: (following: Following) => Promise<Result>,
): Promise<Result | undefined> {
  const stop = new AbortController();
  let last = performance.now();
  let heard = false;
  const progress = (done: number) => {
    if (performance.now() - last < patience) return;
    last = performance.now();
    const said = t('log.working', [number(done), number(of)]);
    notify.say({ said, shown: true, silent: heard, stop: () => stop.abort() });
    heard = true;
  };
  try {
    return await work({ progress, signal: stop.signal });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    notify.say({ said: t('options.cancelled'), shown: true });
  }
}
