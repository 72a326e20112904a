import { useEffect, useState } from 'preact/hooks';
import type { Film } from '../../lib/film.ts';
import { film as filmOf, type Log } from '../../lib/log/log.ts';
import type { Review } from '../../lib/review.ts';
import { useLater } from '../frame/use-later.ts';
import { t } from '../frame/words.ts';

const loadShare = () => import('./Share.tsx').then((module) => module.Share);

/** The button that opens copying and sharing below a review; what it needs is loaded then. */
export function ShareToggle({ log, review }: { log: Log; review: Review }) {
  const [open, set] = useState(false);
  const [film, setFilm] = useState<Film>();
  const Share = useLater(open, loadShare);
  useEffect(() => {
    if (open) filmOf(log, review.filmId).then(setFilm);
  }, [open, log, review.filmId]);
  return (
    <>
      <button type="button" class="second" aria-expanded={open} onClick={() => set(!open)}>
        {t('share.title')}
      </button>
      {open && Share && film && <Share film={film} review={review} />}
    </>
  );
}
