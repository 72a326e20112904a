import { oldestFirst } from '../log/derived.ts';
import { type Facts, mark } from '../log/facts.ts';
import type { Watched } from './part.ts';

/** The facts of a log film by film, each with its viewings, the oldest first. */
export function* watchedFilms(facts: Iterable<Facts>): Generator<Watched> {
  for (const all of Map.groupBy(facts, ({ filmId }) => filmId).values()) {
    const [film] = all;
    if (!film) continue;
    const { titles, year, minutes, directors, actors } = film;
    const reviews = all.length > 1 ? oldestFirst(all) : all;
    yield { film: { title: titles[0] ?? '', year, minutes, directors, actors }, reviews: reviews.map(viewingOf) };
  }
}

function viewingOf({ id, score, watchedOn, tags, marks }: Facts): Watched['reviews'][number] {
  return { id, score, watchedOn, tags, liked: (marks & mark.liked) > 0, rewatch: (marks & mark.rewatch) > 0 };
}
