import { dayPlace } from '../log/derived.ts';
import { type Facts, mark } from '../log/facts.ts';
import type { Watched } from './statistics.ts';

/** The facts of a log film by film, each with its viewings, the oldest first. `pause` is asked after every review. */
export async function* watchedFilms(
  facts: readonly Facts[],
  pause?: () => Promise<void> | undefined,
): AsyncGenerator<Watched> {
  const films = new Map<string, Facts[]>();
  for (const each of facts) {
    const paused = pause?.();
    if (paused) await paused;
    const known = films.get(each.filmId);
    if (known) known.push(each);
    else films.set(each.filmId, [each]);
  }
  for (const all of films.values()) {
    const [film] = all;
    if (!film) continue;
    const { titles, year, minutes, directors, actors } = film;
    const reviews = all.length > 1 ? all.toSorted(oldestFirst) : all;
    yield { film: { title: titles[0] ?? '', year, minutes, directors, actors }, reviews: reviews.map(viewingOf) };
  }
}

function oldestFirst(one: Facts, other: Facts): number {
  const [place, place2] = [`${dayPlace(one)}|${one.id}`, `${dayPlace(other)}|${other.id}`];
  return place < place2 ? -1 : 1;
}

function viewingOf({ id, score, watchedOn, tags, marks }: Facts): Watched['reviews'][number] {
  return { id, score, watchedOn, tags, liked: (marks & mark.liked) > 0, rewatch: (marks & mark.rewatch) > 0 };
}
