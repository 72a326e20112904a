import { type Act, type Log, redo, undo } from '../../lib/log/log.ts';
import type { Notify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { actInWords } from './act-words.ts';

/** Undoes an act, or does it again, and says so, with what stayed because it was changed since. */
export async function takeBack(log: Log, act: Act, again: boolean, notify: Notify): Promise<void> {
  const progress = progressIn(notify, act.last - act.first + 1);
  const { kept } = await (again ? redo : undo)(log, act.act, progress);
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

/** Says how far something of so many steps is, where it takes long; heard once, and shown from then on. */
export function progressIn(notify: Notify, of: number): (done: number) => void {
  let last = performance.now();
  let heard = false;
  return (done) => {
    if (performance.now() - last < patience) return;
    last = performance.now();
    notify.say({ said: t('log.working', [number(done), number(of)]), shown: true, silent: heard });
    heard = true;
  };
}
