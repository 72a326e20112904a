import { beforeEach, describe, expect, it } from 'vitest';
import type { Key } from '../film.ts';
import { emptyDatabase, fakeLog } from './fake-log.ts';
import * as log from './log.ts';

/** Films that share their title: year and director of each. */
const namesakes: Record<string, [year: number, director: string][]> = {
  Nosferatu: [
    [1922, 'F. W. Murnau'],
    [1979, 'Werner Herzog'],
    [2024, 'Robert Eggers'],
  ],
  Dune: [
    [1984, 'David Lynch'],
    [2021, 'Denis Villeneuve'],
  ],
  'A Star Is Born': [
    [1937, 'William A. Wellman'],
    [1954, 'George Cukor'],
    [1976, 'Frank Pierson'],
    [2018, 'Bradley Cooper'],
  ],
  Suspiria: [
    [1977, 'Dario Argento'],
    [2018, 'Luca Guadagnino'],
  ],
  Crash: [
    [1996, 'David Cronenberg'],
    [2004, 'Paul Haggis'],
  ],
  Frozen: [
    [2010, 'Adam Green'],
    [2013, 'Jennifer Lee'],
  ],
  Twilight: [
    [1998, 'Robert Benton'],
    [2008, 'Catherine Hardwicke'],
  ],
};

beforeEach(emptyDatabase);

describe.each(Object.entries(namesakes))('the films called %s', (title, films) => {
  const facts = films.map(([year, director]) => ({ title, year, directors: [director] }));

  it('stay apart, though none has a number', async () => {
    const open = await fakeLog();
    for (const film of facts) await log.saveReview(open, { film, review: {} });
    expect(await log.count(open)).toMatchObject({ films: facts.length });
  });

  it('are proposed each for itself, also where the year is one off, and never for one another', async () => {
    const open = await fakeLog();
    const ids = new Map<number, string>();
    for (const film of facts) ids.set(film.year, (await log.saveReview(open, { film, review: {} })).film.id);
    for (const [i, film] of facts.entries()) {
      const seen = { ...film, year: film.year + 1, keys: [`letterboxd:${i}` as Key] };
      expect((await log.proposals(open, seen)).map((found) => found.film.id)).toEqual([ids.get(film.year)]);
    }
    const [first, second] = facts;
    // A page that has one film's year and the other's director is neither's.
    const mixed = { title, year: first!.year, directors: second!.directors, keys: ['letterboxd:mixed' as Key] };
    expect(await log.proposals(open, mixed)).toEqual([]);
  });
});
