import { type FilmFacts, type Key, newFilm } from '../film.ts';
import { commit } from './commit.ts';
import { enriched, mended } from './matching.ts';
import type { Log } from './open.ts';
import { LogError } from './problem.ts';
import type { StoredFilm } from './schema.ts';
import { filmIn, newFilmId, putFilm, putReview, reviewIn, reviewsIn, type Writing } from './writing.ts';

/** What an edit of a film made, and its act for `undo`; `act` is `null` where nothing was different. */
export type FilmEdit = { act: string | null; film: StoredFilm };

/** Sets the given facts of a film; what is absent stays. Throws where there is no such film. */
export async function editFilm(log: Log, id: string, facts: Partial<FilmFacts>): Promise<FilmEdit> {
  const { act, result } = await commit(log, 'edit', (writing) => writeFilm(writing, id, facts));
  return { act, film: result };
}

/** Sets facts of a film as a part of an act. */
export async function writeFilm(act: Writing, id: string, facts: Partial<FilmFacts>): Promise<StoredFilm> {
  await putFilm(act, id, mended(await existing(act, id), facts));
  return existing(act, id);
}

/**
 * Makes one film of two: `id` takes over the reviews, keys and titles of `other`, and what it did not know; `other`
 * is no more. Undone as one.
 */
export async function mergeFilms(log: Log, id: string, other: string): Promise<FilmEdit> {
  const { act, result } = await commit(log, 'merge', async (writing) => {
    const [film, second] = [await existing(writing, id), await existing(writing, other)];
    if (id !== other) {
      await putFilm(writing, id, enriched(film, second));
      for (const review of await reviewsIn(writing, other)) await move(writing, review.id, id);
      await putFilm(writing, other, null);
    }
    return existing(writing, id);
  });
  return { act, film: result };
}

/**
 * Makes two films of one that was two: a new film takes the given reviews and keys with it. It has the same facts, or
 * those given. `film` of the answer is the new one. Undone as one.
 */
export async function splitFilm(
  log: Log,
  id: string,
  reviewIds: readonly string[],
  keys: readonly Key[],
  facts?: FilmFacts,
): Promise<FilmEdit> {
  const { act, result } = await commit(log, 'split', async (writing) => {
    const film = await existing(writing, id);
    const taken = film.keys.filter((key) => keys.includes(key));
    const newId = newFilmId(writing);
    await putFilm(writing, id, { ...film, keys: film.keys.filter((key) => !taken.includes(key)) });
    await putFilm(
      writing,
      newId,
      facts ? newFilm(newId, { ...facts, keys: taken }) : { ...film, id: newId, keys: taken },
    );
    for (const reviewId of reviewIds) {
      if ((await reviewIn(writing, reviewId))?.filmId === id) await move(writing, reviewId, newId);
    }
    return existing(writing, newId);
  });
  return { act, film: result };
}

async function move(act: Writing, reviewId: string, filmId: string): Promise<void> {
  const review = await reviewIn(act, reviewId);
  if (review) await putReview(act, reviewId, { ...review, filmId });
}

async function existing(act: Writing, id: string): Promise<StoredFilm> {
  const film = await filmIn(act, id);
  if (!film) throw new LogError({ kind: 'unknown', message: `no film ${id}` });
  return film;
}
