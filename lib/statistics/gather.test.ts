import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../log/fold.ts';
import { someFilms } from './arbitrary.ts';
import { gather } from './gather.ts';
import type { Watched } from './part.ts';
import type { Tally } from './tally.ts';
import { monthText } from './times.ts';

type Viewing = { film: Watched['film']; review: Watched['reviews'][number] };
const viewingsOf = (films: Watched[]): Viewing[] =>
  films.flatMap(({ film, reviews }) => reviews.map((review) => ({ film, review })));

/** The tally as one would write it down: filter, then count. */
function plain(viewings: Viewing[]): Tally {
  const scores = viewings.flatMap(({ review: { score } }) => (score ? [score.value / score.best] : []));
  return {
    films: new Set(viewings.map(({ film }) => film)).size,
    viewings: viewings.length,
    scored: scores.length,
    sum: scores.reduce((sum, score) => sum + score, 0),
  };
}

function near(found: Tally | undefined, wanted: Tally) {
  expect({ ...found, sum: 0 }).toEqual({ ...wanted, sum: 0 });
  expect(found?.sum).toBeCloseTo(wanted.sum, 9);
}

/** Expects the tallies by name to be what filtering by each name gives, and no name to be missing. */
function nearAll<K>(found: ReadonlyMap<K, Tally>, viewings: Viewing[], names: (viewing: Viewing) => K[]) {
  expect(new Set(found.keys())).toEqual(new Set(viewings.flatMap(names)));
  for (const [name, tally] of found) near(tally, plain(viewings.filter((viewing) => names(viewing).includes(name))));
}

const folded = (name: string) => fold(name) || name;

describe('the statistics', () => {
  it('are what filtering and counting by hand gives', () => {
    fc.assert(
      fc.property(someFilms, (films) => {
        const found = gather(films);
        const viewings = viewingsOf(films);
        near(found.all, plain(viewings));
        expect(found.liked).toBe(viewings.filter(({ review }) => review.liked).length);
        expect(found.rewatches).toBe(viewings.filter(({ review }) => review.rewatch).length);
        expect(found.minutes).toBe(viewings.reduce((sum, { film }) => sum + (film.minutes ?? 0), 0));
        nearAll(found.years, viewings, ({ film }) => (film.year === null ? [] : [film.year]));
        const tags = new Map([...found.tags].map(([name, { tally }]) => [name, tally]));
        nearAll(tags, viewings, ({ review }) => review.tags.map(folded));
        const months = new Map([...found.months].map(([month, tally]) => [monthText(month), tally]));
        nearAll(months, viewings, ({ review }) => (review.watchedOn ? [review.watchedOn.slice(0, 7)] : []));
        for (const people of ['directors', 'actors'] as const) {
          const tallies = new Map([...found[people]].map(([name, { tally }]) => [name, tally]));
          nearAll(tallies, viewings, ({ film }) => film[people].map(folded));
        }
      }),
    );
  });

  it('count every day and every score', () => {
    fc.assert(
      fc.property(someFilms, (films) => {
        const { days, scores } = gather(films);
        const viewings = viewingsOf(films);
        for (const [day, count] of days)
          expect(count).toBe(viewings.filter(({ review }) => review.watchedOn === day).length);
        for (const [fraction, count] of scores)
          expect(count).toBe(
            viewings.filter(({ review: { score } }) => score && score.value / score.best === fraction).length,
          );
        const sum = (counts: Iterable<number>) => [...counts].reduce((whole, count) => whole + count, 0);
        expect(sum(days.values())).toBe(viewings.filter(({ review }) => review.watchedOn).length);
        expect(sum(scores.values())).toBe(viewings.filter(({ review }) => review.score).length);
      }),
    );
  });

  it('do not depend on the order of the films, sums apart by binary dust', () => {
    fc.assert(
      fc.property(someFilms, (films) => {
        const [one, other] = [gather(films), gather(films.toReversed())];
        near(one.all, other.all);
        expect(new Map([...one.days].sort())).toEqual(new Map([...other.days].sort()));
        const { rose, same, fell } = one.rescored;
        expect([rose, same, fell]).toEqual([other.rescored.rose, other.rescored.same, other.rescored.fell]);
      }),
    );
  });
});
