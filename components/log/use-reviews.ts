import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Log, StoredFilm, StoredReview } from '../../lib/log/log.ts';
import { reviewsByIds } from '../../lib/query/index.ts';

/** The reviews of these ids as they are now, by id: those that have been read so far. */
export function useReviews(log: Log | undefined, ids: readonly string[], read: readonly StoredReview[] = []) {
  const find = reviewsByIds;
  const touched = ({ id, filmId }: StoredReview, reviews: Set<string>, films: Set<string>) =>
    reviews.has(id) || films.has(filmId);
  return useRecords(log, ids, read, find, touched);
}

/** The reviews in the trash of these ids as they are now, by id: those that have been read so far. */
export function useTrashed(log: Log, ids: readonly string[]) {
  const find = async ({ db }: Log, wanted: readonly string[]) => {
    const store = db.transaction('reviews').store;
    const found = await Promise.all(wanted.map((id) => store.get(id)));
    return found.filter((review): review is StoredReview => typeof review?.deleted === 'string');
  };
  return useRecords(log, ids, nothing, find, ({ id, filmId }, reviews, films) => reviews.has(id) || films.has(filmId));
}

const nothing: StoredReview[] = [];

/** The films of these ids as they are now, by id: those that have been read so far. */
export function useFilms(log: Log, ids: readonly string[]) {
  const find = async ({ db }: Log, wanted: readonly string[]) => {
    const store = db.transaction('films').store;
    const films = await Promise.all(wanted.map((id) => store.get(id)));
    return films.filter((film): film is StoredFilm => film !== undefined);
  };
  return useRecords(log, ids, none, find, ({ id }, _, films) => films.has(id));
}

const none: StoredFilm[] = [];

function useRecords<T extends { id: string }>(
  log: Log | undefined,
  ids: readonly string[],
  read: readonly T[],
  find: (log: Log, ids: readonly string[]) => Promise<T[]>,
  touched: (record: T, reviews: Set<string>, films: Set<string>) => boolean,
): ReadonlyMap<string, T> {
  const records = useRef(new Map<string, T>());
  const [, draw] = useState(0);
  // What is at hand is there at the first drawing; the rest is read and drawn then.
  for (const record of read) if (!records.current.has(record.id)) records.current.set(record.id, record);
  const list = ids.join(' ');
  const latest = useRef({ find, touched, ids });
  latest.current = { find, touched, ids };

  // Not an effect after the next frame: a window that lies behind others has none, and is to be up to date too.
  useLayoutEffect(() => {
    if (!log) return;
    let current = true;
    const load = async (wanted: readonly string[]) => {
      if (wanted.length === 0) return;
      const found = await latest.current.find(log, wanted).catch(() => []);
      if (!current) return;
      for (const record of found) records.current.set(record.id, record);
      // Only what is shown is kept.
      const shown = new Set(latest.current.ids);
      for (const id of records.current.keys()) if (!shown.has(id)) records.current.delete(id);
      draw((count) => count + 1);
    };
    load(latest.current.ids.filter((id) => !records.current.has(id)));
    const unlisten = log.listen(({ reviews, films, more }) => {
      const [changedReviews, changedFilms] = [new Set(reviews), new Set(films)];
      const stale = (record: T) => more || latest.current.touched(record, changedReviews, changedFilms);
      load([...records.current.values()].filter(stale).map(({ id }) => id));
    });
    return () => {
      current = false;
      unlisten();
    };
    // `list` names the ids.
  }, [log, list]);
  return records.current;
}
