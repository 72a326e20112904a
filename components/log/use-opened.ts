import { useEffect, useState } from 'preact/hooks';
import {
  film as filmOf,
  type Log,
  review as reviewOf,
  reviewsOf,
  type StoredFilm,
  type StoredReview,
} from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';

/** A review that is looked at, with its film and every viewing of it, the newest first. */
export type Opened = { review: StoredReview; film: StoredFilm; viewings: StoredReview[] };

/** The review of this id as it is now; `null` once it is gone, `undefined` until it is read. */
export function useOpened(log: Log, id: string): Opened | null | undefined {
  const notify = useNotify();
  const [opened, set] = useState<Opened | null>();
  useEffect(() => {
    let current = true;
    const read = async () => {
      const review = await reviewOf(log, id);
      const film = review && (await filmOf(log, review.filmId));
      const viewings = film ? (await reviewsOf(log, film.id)).reverse() : [];
      if (current) set(film && review.deleted === null ? { review, film, viewings } : null);
    };
    const look = () => void read().catch(notify.problem);
    look();
    const unlisten = log.listen(({ films, reviews }) => films.length + reviews.length > 0 && look());
    return () => {
      current = false;
      unlisten();
    };
  }, [log, id, notify]);
  return opened;
}
