import { expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { oldestFirst } from './derived.ts';

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
