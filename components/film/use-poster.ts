import { useState } from 'preact/hooks';
import type { Found, Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';

/**
 * The poster as the person changed it: for a film of the log it is changed there, with undo, else in the form only.
 * `changed` is undefined until then, and empty once it is removed.
 */
export function usePoster(log: Log, known: Found | null) {
  const [changed, change] = useState<string>();
  const notify = useNotify();
  const set = async (poster: string, said: string) => {
    const before = changed ?? known?.film.poster ?? '';
    try {
      // Loaded here: the form is shown without them.
      const { editFilm } = await import('../../lib/log/films.ts');
      const act = known && (await editFilm(log, known.film.id, { poster })).act;
      change(poster);
      const back = async () => {
        const { undo } = await import('../../lib/log/undo.ts');
        if (act) await undo(log, act).catch(notify.problem);
        change(before);
      };
      notify.say({ said, undo: back });
    } catch (error) {
      notify.problem(error);
    }
  };
  return {
    changed,
    take: async (taken: Promise<string | undefined>) => {
      const poster = await taken;
      if (poster) await set(poster, t('review.posterTaken'));
      else notify.say({ said: t('review.noPoster'), shown: true });
    },
    remove: () => set('', t('review.posterRemoved')),
  };
}
