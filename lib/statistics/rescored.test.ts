import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someFilms } from './arbitrary.ts';
import type { Watched } from './part.ts';
import { keptChanges, rescoredPart } from './rescored.ts';

const count = (films: Watched[]) => {
  const part = rescoredPart();
  for (const film of films) part.add(film);
  return part.result();
};

describe('scores given again', () => {
  it('compare the first of a film with the last', () => {
    fc.assert(
      fc.property(someFilms, (films) => {
        const pairs = films.flatMap(({ reviews }) => {
          const scores = reviews.flatMap(({ score }) => (score ? [score.value / score.best] : []));
          return scores.length > 1 ? [(scores.at(-1) ?? 0) - (scores[0] ?? 0)] : [];
        });
        const found = count(films);
        expect(found.rose).toBe(pairs.filter((by) => by > 1e-9).length);
        expect(found.fell).toBe(pairs.filter((by) => by < -1e-9).length);
        expect(found.rose + found.same + found.fell).toBe(pairs.length);
        expect(found.lastSum - found.firstSum).toBeCloseTo(
          pairs.reduce((sum, by) => sum + by, 0),
          9,
        );
        const largest = pairs.filter((by) => by > 1e-9).toSorted((one, other) => other - one);
        expect(found.films.rose.map(({ by }) => by)).toEqual(largest.slice(0, keptChanges));
      }),
    );
  });
});
