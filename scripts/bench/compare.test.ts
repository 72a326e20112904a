import { describe, expect, test } from 'vitest';
import { interleave, median, weigh, weighSame } from './compare.ts';

const rounds = (ours: number, first: number, second: number, count = 20) =>
  Array.from({ length: count }, () => ({ ours, first, second }));

describe('the bench', () => {
  test('takes the middle of an odd and of an even number of values', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
    expect(median([])).toBeNaN();
  });

  test('says what holds and what misses', () => {
    expect(weigh('row', 1.5, rounds(12, 10, 10))).toMatchObject({ ratio: 1.2, noise: 0, verdict: 'holds' });
    expect(weigh('row', 1.5, rounds(20, 10, 10))).toMatchObject({ ratio: 2, verdict: 'misses' });
  });

  test('gives no verdict on a difference that the reference has from itself', () => {
    expect(weigh('row', 1.5, rounds(16, 10, 12)).verdict).toBe('too close to tell');
  });

  test('calls the same what is no further from the reference than that is from itself', () => {
    expect(weighSame('row', rounds(11, 10, 11))).toMatchObject({ goal: 1, verdict: 'holds' });
    expect(weighSame('row', rounds(9, 10, 10))).toMatchObject({ verdict: 'holds' });
    expect(weighSame('row', rounds(11, 10, 10))).toMatchObject({ noise: 0, verdict: 'misses' });
  });

  test('interleaves: ours is taken before, between and after the reference', async () => {
    const order: string[] = [];
    const note = (what: string) => async () => order.push(what);
    await interleave(3, note('o'), note('r'));
    expect(order.join('')).toBe('orrrorrro');
  });
});
