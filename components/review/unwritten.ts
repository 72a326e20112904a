import { type Log, undo } from '../../lib/log/log.ts';
import type { Notice, Notify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';

/**
 * What is told after the save of a review that says nothing: loaded then. A film may be noted as watched and no more, but
 * a save may also have come by chance, so it is named as the log names it, is seen, and can be undone at once.
 */
export function savedUnwritten(log: Log, act: string | null, notify: Notify): Notice {
  const back = act ? () => undo(log, act).catch(notify.problem) : undefined;
  return { said: `${t('review.saved')} · ${t('review.unwritten')}`, shown: true, undo: back };
}
