import { deleteReview, type Log, review as reviewOf, undo } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';

/** Deletes a review and offers to undo it; nothing while the log is not open yet. */
export function useRemove(log: Log | undefined): (id: string) => Promise<void> {
  const notify = useNotify();
  return async (id) => {
    if (!log) return;
    try {
      const review = await reviewOf(log, id);
      const act = await deleteReview(log, id);
      if (!review || !act) return;
      notify.say({
        said: t('review.deleted', [review.filmLine.title]),
        undo: () => undo(log, act).catch(notify.problem),
      });
    } catch (error) {
      notify.problem(error);
    }
  };
}
