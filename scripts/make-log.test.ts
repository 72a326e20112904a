import { expect, it } from 'vitest';
import { isScore } from '../lib/score.ts';
import { believableLog } from './make-log.ts';

it('a believable log is the same for the same seed, and another for another', () => {
  const one = JSON.stringify([...believableLog(50, 7)]);
  expect(JSON.stringify([...believableLog(50, 7)])).toBe(one);
  expect(JSON.stringify([...believableLog(50, 8)])).not.toBe(one);
});

it('a believable log has what logs have: rewatches, gaps, several scales and scripts, the oldest first', () => {
  const viewings = [...believableLog(2000)];
  expect(viewings).toHaveLength(2000);
  expect(viewings.every(({ review: { score } }) => score === undefined || isScore(score))).toBe(true);
  expect(new Set(viewings.map(({ review }) => review.score?.best))).toEqual(new Set([5, 10, 100, undefined]));
  expect(viewings.some(({ review }) => review.watchedOn === undefined)).toBe(true);
  expect(viewings.some(({ review }) => /\p{Script=Han}/u.test(review.body ?? ''))).toBe(true);
  expect(new Set(viewings.map(({ film }) => film.keys?.[0])).size).toBeLessThan(1800);
  const days = viewings.map(({ created }) => created.slice(0, 10));
  expect(days).toEqual(days.toSorted());
});
