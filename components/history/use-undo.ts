import { useEffect } from 'preact/hooks';
import { acts, type Log, purgeTrash } from '../../lib/log/log.ts';
import { nextSteps } from '../../lib/log/since.ts';
import type { Notify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { isTyping } from '../log/use-list-keys.ts';
import { takeBack } from './take-back.ts';

/** So many steps can be gone back since the page was opened. */
const most = 500;

/**
 * Ctrl+Z (⌘Z) undoes, outside of texts, what was done since the page was opened, step by step, wherever it was done;
 * with Shift, or by Ctrl+Y, it is done again. First what is due is removed from the trash.
 */
export function useUndo(log: Log | undefined, notify: Notify): void {
  useEffect(() => {
    if (!log) return;
    const start = log.problem ? acts(log, { limit: 1 }) : purgeTrash(log).then(() => acts(log, { limit: 1 }));
    const since = start.then(([newest]) => newest?.act ?? '');
    since.catch(notify.problem);
    let queue: Promise<unknown> = since;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !again) return;
      event.preventDefault();
      queue = queue.then(async () => step(log, await since, again, notify)).catch(notify.problem);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [log, notify]);
}

async function step(log: Log, since: string, again: boolean, notify: Notify): Promise<void> {
  const known = await acts(log, { limit: most });
  const next = nextSteps(known, since);
  const name = again ? next.redo : next.undo;
  const act = known.find((each) => each.act === name) ?? (name ? await log.db.get('acts', name) : undefined);
  if (!act) {
    notify.say({ said: t(again ? 'history.nothingToRedo' : 'history.nothingToUndo'), shown: true });
    return;
  }
  await takeBack(log, act, again, notify);
}
