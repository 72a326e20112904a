import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, letters, onStep, type Scale, scaleFor, scales, scoreOn, typedGrade, typedScore } from './scales.ts';
import { isScore } from './score.ts';

const scale = (name: Scale['name']) => scales.find((each) => each.name === name)!;

const anyScore = fc
  .tuple(fc.constantFrom(...scales), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([on, part]) => ({ on, score: scoreOn(on, part * on.best) }));

describe('a score shown on another scale', () => {
  it('is a score of that scale, and the very same on its own', () => {
    fc.assert(
      fc.property(anyScore, fc.constantFrom(...scales), ({ on, score }, to) => {
        const shown = convert(score, to);
        expect(isScore(shown) && shown.best === to.best && shown.as === to.as).toBe(true);
        expect(convert(score, on)).toBe(score);
      }),
    );
  });

  it('keeps the order of scores', () => {
    fc.assert(
      fc.property(anyScore, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...scales), (one, part, to) => {
        const other = scoreOn(one.on, part * one.on.best);
        const [low, high] = other.value < one.score.value ? [other, one.score] : [one.score, other];
        expect(convert(low, to).value).toBeLessThanOrEqual(convert(high, to).value);
      }),
    );
  });

  it('is edited on its own scale, whatever is preferred', () => {
    fc.assert(
      fc.property(anyScore, fc.constantFrom(...scales), ({ score }, preferred) => {
        const own = scaleFor(score, preferred);
        expect(scoreOn(own, score.value)).toEqual(score);
      }),
    );
  });
});

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
  it('are typed as letters, and as a score out of ten', () => {
    const grades = scale('letters');
    const a = typedGrade('a', undefined, grades);
    expect(a).toEqual({ value: 14, best: 15, as: 'letters' });
    expect(typedGrade('-', a ?? undefined, grades)?.value).toBe(13);
    expect(typedGrade('+', undefined, grades)).toBeNull();
    expect(typedGrade('e', undefined, grades)).toBeNull();
    expect(typedScore('9', grades)).toEqual(a);
    expect(typedScore('10', grades)?.value).toBe(15);
    expect(typedScore('0', grades)?.value).toBe(1);
  });

  it('are one to a step', () => {
    expect(letters).toHaveLength(scale('letters').best);
  });
});
