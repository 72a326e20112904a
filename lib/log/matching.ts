import { type Film, type FilmFacts, foldTitle, type Key, newFilm } from '../film.ts';
import { filmFields } from './changes.ts';
import type { StoredFilm } from './schema.ts';
import { filmIn, newFilmId, putFilm, type Writing } from './writing.ts';

/** A film as a page, a file or a form gives it; `id` where it comes from a log of ours. */
export type GivenFilm = FilmFacts & { id?: string };

/**
 * The film of the log that `given` is: by any key, else (from our own files) by id; a new one where none is. What
 * the log does not know of it yet is added, and nothing that it knows is replaced.
 */
export async function filmFor(act: Writing, given: GivenFilm): Promise<StoredFilm> {
  const known = await knownFilm(act, given);
  if (known) {
    const others = await Promise.all((given.keys ?? []).map((key) => filmByKey(act, key)));
    // A key that another film has stays there: two films become one only when the person says so.
    const keys = (given.keys ?? []).filter((_, i) => others[i] === undefined || others[i]?.id === known.id);
    await putFilm(act, known.id, enriched(known, newFilm(known.id, { ...given, keys })));
    return (await filmIn(act, known.id)) ?? known;
  }
  const { id = newFilmId(act), ...facts } = given;
  await putFilm(act, id, newFilm(id, { ...facts, keys: [...new Set(facts.keys ?? [])] }));
  const made = await filmIn(act, id);
  if (!made) throw new Error(`Film ${id} was not written`);
  return made;
}

/** The film with these facts set, as the person mended them; what is absent stays. */
export function mended<T extends Film>(film: T, facts: Partial<FilmFacts>): T {
  const blank = newFilm(film.id, { title: film.title, ...facts });
  const given = filmFields.filter((field) => field in facts);
  return { ...film, ...Object.fromEntries(given.map((field) => [field, blank[field]])) };
}

async function knownFilm(act: Writing, { id, keys = [] }: GivenFilm): Promise<StoredFilm | undefined> {
  if (id !== undefined) {
    const film = await filmIn(act, id);
    if (film) return film;
  }
  for (const key of keys) {
    const film = await filmByKey(act, key);
    if (film) return film;
  }
  return undefined;
}

/** The film that has this key, as this act has left it so far. */
export async function filmByKey(act: Writing, key: Key): Promise<StoredFilm | undefined> {
  if (!act.filmByKey.has(key)) {
    const film = await act.tx.objectStore('films').index('keys').get(key);
    act.filmByKey.set(key, film?.id);
    if (film && !act.films.has(film.id)) act.films.set(film.id, film);
  }
  const id = act.filmByKey.get(key);
  return id === undefined ? undefined : filmIn(act, id);
}

/** A film with what `facts` know beyond it: keys and titles are added, gaps filled, the rest stays. */
export function enriched<T extends Film>(film: T, facts: Film): T {
  const titles = new Set([film.title, film.originalTitle, ...film.otherTitles].map(foldTitle));
  const otherTitles = [...film.otherTitles];
  const originalTitle =
    film.originalTitle || (foldTitle(facts.originalTitle) === foldTitle(film.title) ? '' : facts.originalTitle);
  titles.add(foldTitle(originalTitle));
  for (const title of [facts.title, facts.originalTitle, ...facts.otherTitles]) {
    if (!title || titles.has(foldTitle(title))) continue;
    titles.add(foldTitle(title));
    otherTitles.push(title);
  }
  return {
    ...film,
    originalTitle,
    otherTitles,
    year: film.year ?? facts.year,
    directors: film.directors.length > 0 ? film.directors : facts.directors,
    actors: film.actors.length > 0 ? film.actors : facts.actors,
    minutes: film.minutes ?? facts.minutes,
    poster: film.poster || facts.poster,
    keys: [...new Set([...film.keys, ...facts.keys])],
  };
}
