import { describe, expect, it } from 'vitest';
import { formatScore, formatValue, isScore } from './score.ts';

describe('A score', () => {
  it.each([
    [{ value: 9, best: 10 }, '9', '9/10'],
    [{ value: 4.5, best: 5 }, '4½', '4.5/5'],
    [{ value: 0.5, best: 5 }, '½', '0.5/5'],
    [{ value: 3.25, best: 5 }, '3¼', '3.25/5'],
    [{ value: 8.7, best: 10 }, '8.7', '8.7/10'],
    [{ value: 8.5, best: 10 }, '8.5', '8.5/10'],
    [{ value: 0, best: 10 }, '0', '0/10'],
    [{ value: 13, best: 15, as: 'letters' as const }, 'A−', '13/15'],
    [{ value: 1, best: 1, as: 'thumbs' as const }, '👍', '1/1'],
    [{ value: 0, best: 1, as: 'thumbs' as const }, '👎', '0/1'],
  ])('%o is shown as %s and written as %s', (score, shown, written) => {
    expect(formatValue(score)).toBe(shown);
    expect(formatScore(score)).toBe(written);
  });

  it('of 0 is a score, and an absent one is none', () => {
    expect(isScore({ value: 0, best: 10 })).toBe(true);
    for (const none of [
      null,
      undefined,
      {},
      { value: 11, best: 10 },
      { value: Number.NaN, best: 10 },
      { value: 1, best: 0 },
    ])
      expect(isScore(none)).toBe(false);
  });
});
