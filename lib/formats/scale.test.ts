import { expect, test } from 'vitest';
import { guessedBest } from './scale.ts';

test.each([
  [[], 5],
  [[3, 4.5], 5],
  [[3, 7], 10],
  // A slip of the pen among scores out of ten, or out of five.
  [[9, 8.5, 11], 10],
  [[4, 3, 4.5, 55], 5],
  [[...Array(95).fill(8), ...Array(5).fill(80)], 10],
  // School marks, and a hundred.
  [[8, 9, 14, 10, 16], 20],
  [[9, 80], 100],
  [[9, 8, 80, 75], 100],
  [[...Array(70).fill(8), ...Array(30).fill(80)], 100],
])('the best of %j is taken to be %d', (scores, best) => {
  expect(guessedBest(scores)).toBe(best);
});
