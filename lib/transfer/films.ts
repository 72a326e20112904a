import { type FilmFacts, foldTitle, type Key } from '../film.ts';
import type { ReadReview } from '../formats/format.ts';
import { foldedTitles, foldPerson } from '../log/derived.ts';
import type { StoredFilm } from '../log/log.ts';
import type { Known } from './known.ts';

/** The film of the log that a row is about: certainly, by id or key; or films that it may be. */
export type Match = { film: StoredFilm | undefined; may: StoredFilm[] };

/** Finds the film of a row among what the log has. */
export function filmOfRow(known: Known, { film, own }: ReadReview): Match {
  if (known.films.size === 0) return { film: undefined, may: [] };
  const byId = own && known.films.get(own.film.id);
  if (byId) return { film: byId, may: [] };
  for (const key of film.keys ?? []) {
    const id = known.byKey.get(key);
    const found = id === undefined ? undefined : known.films.get(id);
    if (found) return { film: found, may: [] };
  }
  const ids = new Set(foldedTitles(film).flatMap((title) => [...(known.byTitle.get(title) ?? [])]));
  const same = [...ids].flatMap((id) => known.films.get(id) ?? []);
  const may = same.filter(
    (candidate) =>
      !contradict(candidate.keys, film.keys ?? []) &&
      (candidate.year === null || film.year === undefined || Math.abs(candidate.year - film.year) <= 1),
  );
  return { film: undefined, may: may.sort((one, other) => nearness(other, film) - nearness(one, film)) };
}

/** Whether title, year and a director agree: then it is likely the same film, and the preview begins with that. */
export function isLikely(film: StoredFilm, given: FilmFacts): boolean {
  return given.year !== undefined && film.year === given.year && shareDirector(film, given);
}

/** Two keys of one family that differ tell two films apart. */
function contradict(keys: readonly Key[], others: readonly Key[]): boolean {
  const family = (key: Key) => key.slice(0, key.indexOf(':'));
  const families = new Set(keys.map(family));
  return others.some((key) => families.has(family(key)));
}

function nearness(film: StoredFilm, given: FilmFacts): number {
  return (shareDirector(film, given) ? 2 : 0) + (film.year === (given.year ?? null) ? 1 : 0);
}

function shareDirector(film: StoredFilm, given: FilmFacts): boolean {
  const directors = new Set(film.directors.map(foldPerson));
  return (given.directors ?? []).some((director) => directors.has(foldPerson(director)));
}

/**
 * Gives the new films of a file that have no key their ids: rows that name the same title, year and directors are
 * about one film, so that a rewatch in a file does not become a second film.
 */
export function newFilms(newId: () => string): (film: FilmFacts) => string {
  const ids = new Map<string, string>();
  return ({ title, year, directors = [] }) => {
    const name = JSON.stringify([foldTitle(title) || title, year, directors.map(foldPerson)]);
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
}
