import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters, onStep, type Scale, scales, typedScore } from './scales.ts';
import { isScore } from './score.ts';

const scale = (name: Scale['name']) => scales.find((each) => each.name === name)!;

describe('typed keys', () => {
  it.each([
    ['9', 'ten', 9],
    ['10', 'ten', 10],
    ['0', 'ten', 0],
    ['98', 'ten', 8],
    ['4', 'halves', 4],
    ['4.', 'halves', 4.5],
    ['3.25', 'quarters', 3.25],
    ['8.7', 'ten-decimal', 8.7],
    ['8,7', 'ten-decimal', 8.7],
    ['87', 'hundred', 87],
    ['100', 'hundred', 100],
  ] as const)('%s on %s mean %s', (typed, name, value) => {
    expect(typedScore(typed, scale(name))).toEqual({ value, best: scale(name).best });
  });

  it('mean no score where there is no digit or the first is above the best', () => {
    expect(typedScore('', scale('ten'))).toBeNull();
    expect(typedScore('.', scale('halves'))).toBeNull();
    expect(typedScore('9', scale('halves'))).toBeNull();
  });

  it('always mean a score of the scale or none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,]{0,6}$/), fc.constantFrom(...scales), (typed, on) => {
        const score = typedScore(typed, on);
        expect(score === null || (isScore(score) && onStep(score.value, on) === score.value)).toBe(true);
      }),
    );
  });
});

describe('letter grades', () => {
  it('are one to a step', () => {
    expect(letters).toHaveLength(scale('letters').best);
  });
});
