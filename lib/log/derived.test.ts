import { expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { oldestFirst, placeIn } from './derived.ts';

/** Viewings, written one after the other, by their days; `?` is one without. */
const order = (...days: string[]) =>
  oldestFirst(
    days
      .map((day, at) => ({
        id: day,
        watchedOn: day.startsWith('?') ? null : (`2026-03-${day}` as Day),
        created: `2026-03-20T00:00:0${at}.000Z`,
      }))
      .toReversed(),
  ).map(({ id }) => id);

it.each([
  [['10', '05', '07'], ['05', '07', '10'], 'by their days'],
  [['?', '19'], ['?', '19'], 'an undated one before what was written after it, though its day is earlier'],
  [['19', '?'], ['19', '?'], 'an undated one after what was written before it'],
  [['05', '?', '10', '?2'], ['05', '?', '10', '?2'], 'in between'],
  [['10', '?', '05'], ['05', '10', '?'], 'days among one another by themselves, whatever stands between them'],
  [['?', '10', '05'], ['?', '05', '10'], 'days written later after it'],
])('viewings written as %j are %j: %s', (written, sorted) => {
  expect(order(...written)).toEqual(sorted);
});

it('a title stands before the longer one that begins with it: Alien before Aliens', () => {
  const review = { id: 'r', filmId: 'f', watchedOn: null, created: '', changed: '', score: null };
  const titles = ['Aliens', 'Alien', 'Aliens vs. Predator', 'Alien 3', 'Älien', 'Alien'];
  const years = [1986, 1979, 2007, 1992, 1990, null];
  const sorted = titles
    .map((title, at) => ({ title, place: placeIn('title', { ...review, title, year: years[at] ?? null }) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
  expect(sorted.map(({ title }) => title)).toEqual([
    'Alien',
    'Alien',
    'Älien',
    'Alien 3',
    'Aliens',
    'Aliens vs. Predator',
  ]);
});
