import * as fc from 'fast-check';
import type { Day } from '../day.ts';
import { newFilm } from '../film.ts';
import { newReview } from '../review.ts';
import type { Watched } from './part.ts';

const name = fc.constantFrom('Agnès Varda', 'Agnes Varda', 'Hu Bo', '胡波', 'José', '…', 'constructor', '__proto__');
const score = fc.constantFrom(
  { value: 9, best: 10 },
  { value: 4.5, best: 5 },
  { value: 87, best: 100 },
  { value: 8.7, best: 10 },
  { value: 0, best: 10 },
  { value: 1, best: 1, as: 'thumbs' as const },
  { value: 13, best: 15, as: 'letters' as const },
  { value: 2.25, best: 5 },
);
const day = fc
  .record({ year: fc.integer({ min: 1999, max: 2002 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-${month > 6 ? '05' : '28'}` as Day);
const given = fc.record(
  { score, watchedOn: day, rewatch: fc.boolean(), liked: fc.boolean(), tags: fc.array(name, { maxLength: 3 }) },
  { requiredKeys: [] },
);
const facts = fc.record(
  {
    title: fc.string(),
    year: fc.integer({ min: 1888, max: 2030 }),
    minutes: fc.nat(300),
    directors: fc.array(name, { maxLength: 3 }),
    actors: fc.array(name, { maxLength: 3 }),
  },
  { requiredKeys: ['title'] },
);

/** For tests: films with a few reviews each, of names and scores that are easily mistaken for one another. */
export const someFilms: fc.Arbitrary<Watched[]> = fc
  .array(fc.tuple(facts, fc.array(given, { minLength: 1, maxLength: 4 })), { maxLength: 12 })
  .map((films) =>
    films.map(([film, reviews], at) => ({
      film: newFilm(`film ${at}`, film),
      reviews: reviews.map((review, which) =>
        newReview(`${at}/${which}`, `film ${at}`, review, '2026-03-14T00:00:00.000Z'),
      ),
    })),
  );
