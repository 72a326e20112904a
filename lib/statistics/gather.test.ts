import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { newFilm } from '../film.ts';
import { fold } from '../log/fold.ts';
import { newReview, type Review } from '../review.ts';
import { someFilms } from './arbitrary.ts';
import { gather } from './gather.ts';
import { sliceLength, slices } from './slices.ts';
import type { Watched } from './statistics.ts';
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
  it('are what filtering and counting by hand gives', async () => {
    await fc.assert(
      fc.asyncProperty(someFilms, async (films) => {
        const found = await gather(films);
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

  it('count every day and every score', async () => {
    await fc.assert(
      fc.asyncProperty(someFilms, async (films) => {
        const { days, scores } = await gather(films);
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

  it('do not depend on the order of the films, sums apart by binary dust', async () => {
    await fc.assert(
      fc.asyncProperty(someFilms, async (films) => {
        const [one, other] = [await gather(films), await gather(films.toReversed())];
        near(one.all, other.all);
        expect(new Map([...one.days].sort())).toEqual(new Map([...other.days].sort()));
        const { rose, same, fell } = one.rescored;
        expect([rose, same, fell]).toEqual([other.rescored.rose, other.rescored.same, other.rescored.fell]);
      }),
    );
  });

  it('end with the reason of the signal', async () => {
    const stop = new AbortController();
    const watched: Watched = { film: newFilm('her', { title: 'Her' }), reviews: [] };
    const films = Array.from({ length: 10 }, () => watched);
    let passes = 0;
    const pause = async () => {
      passes++;
      stop.abort(new Error('enough'));
    };
    await expect(gather(films, { pause, signal: stop.signal })).rejects.toThrow('enough');
    expect(passes).toBe(1);
  });

  it('are counted in slices, and tell how far they are', async () => {
    const films = new Map<string, { film: Watched['film']; reviews: Review[] }>();
    for (const { film, review, created } of believableLog(5000)) {
      const id = film.keys?.[0] ?? film.title;
      const found = films.get(id) ?? { film: newFilm(id, film), reviews: [] };
      found.reviews.push(newReview(created, id, review, created));
      films.set(id, found);
    }
    const told: number[] = [];
    let now = 0;
    // Each look at the clock takes a millisecond, so that a slice ends at every eighth film.
    const pause = slices(
      () => now++,
      async () => {},
    );
    const found = await gather(films.values(), { pause, progress: (count) => told.push(count) });
    expect(found.all.viewings).toBe(5000);
    expect(told.length).toBe(Math.floor(films.size / sliceLength));
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });
});
