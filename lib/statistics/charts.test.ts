import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scale, scales } from '../scales.ts';
import { bestLiked, mostSeen } from './ranking.ts';
import { binned } from './scores.ts';
import { spread } from './spread.ts';
import type { Named } from './statistics.ts';
import type { Tally } from './tally.ts';
import { monthNumber, monthText } from './times.ts';
import { top } from './top.ts';

const scaleNamed = (name: Scale['name']) => scales.find((scale) => scale.name === name) as Scale;
const counts = (fractions: number[], name: Scale['name']) =>
  binned(new Map(fractions.map((fraction) => [fraction, 1])), scaleNamed(name)).map(({ count }) => count);
const tallies: fc.Arbitrary<Tally> = fc
  .record({ films: fc.nat(9), viewings: fc.nat(9), scored: fc.nat(3) })
  .map((counted) => ({ ...counted, sum: counted.scored * 0.7 }));

describe('the bins of a scale', () => {
  it('hold every score once', () => {
    const scored = fc.dictionary(fc.string(), fc.nat(100)).map((dictionary) => Object.values(dictionary));
    fc.assert(
      fc.property(
        scored,
        fc.constantFrom(...scales),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (many, scale, fractions) => {
          const scores = new Map(many.map((count) => [fractions.next().value, count]));
          const sum = (numbers: Iterable<number>) => [...numbers].reduce((whole, number) => whole + number, 0);
          expect(sum(binned(scores, scale).map(({ count }) => count))).toBe(sum(scores.values()));
        },
      ),
    );
  });

  it('put 9 of 10, 4½ of 5 and 90 of 100 together', () => {
    expect(counts([9 / 10, 4.5 / 5, 90 / 100], 'ten')[8]).toBe(1); // One and the same fraction.
    expect(counts([0.85, 0.87], 'ten')[8]).toBe(2);
  });

  it('keep every step of their own scale apart', () => {
    for (const { name, best, step } of scales.filter((scale) => ['ten', 'halves', 'quarters'].includes(scale.name))) {
      const steps = Array.from({ length: best / step }, (_, at) => ((at + 1) * step) / best);
      expect(counts(steps, name)).toEqual(steps.map(() => 1));
    }
    const letters = Array.from({ length: 15 }, (_, at) => (at + 1) / 15);
    expect(counts(letters, 'letters')).toEqual(letters.map(() => 1));
  });

  it('have one for 0 only where something has it', () => {
    expect(counts([0.1], 'ten')).toHaveLength(10);
    expect(counts([0, 0.1], 'ten')).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(counts([0, 1, 0.2, 0.9], 'thumbs')).toEqual([2, 2]);
  });
});

describe('columns', () => {
  it('hold everything that was counted, in order and without gaps', () => {
    const counted = fc.array(fc.tuple(fc.integer({ min: 1888, max: 2030 }), tallies)).map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(counted, fc.constantFrom(1, 10, 12), (map, size) => {
        const columns = spread(map, size);
        expect(columns.reduce((sum, { tally }) => sum + tally.viewings, 0)).toBe(
          [...map.values()].reduce((sum, { viewings }) => sum + viewings, 0),
        );
        for (const [at, { from, to }] of columns.entries()) {
          expect(from % size).toBe(0);
          expect(to).toBe(from + size - 1);
          if (at > 0) expect(from).toBe((columns[at - 1]?.to ?? 0) + 1);
        }
      }),
    );
  });

  it('leave the empty ones out where a stray year would make thousands', () => {
    const tally = { films: 1, viewings: 1, scored: 0, sum: 0 };
    expect(
      spread(
        new Map([
          [12, tally],
          [2013, tally],
        ]),
        1,
      ).map(({ from }) => from),
    ).toEqual([12, 2013]);
  });

  it('know their month', () => {
    fc.assert(fc.property(fc.nat(12 * 9999), (month) => monthNumber(monthText(month)) === month));
    expect(monthText(monthNumber('2026-03-14'))).toBe('2026-03');
  });
});

describe('rankings', () => {
  const compare = (one: number, other: number) => other - one;
  it('are the beginning of the sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(20), (list, count) => {
        expect(top(list, count, compare)).toEqual(list.toSorted(compare).slice(0, count));
      }),
    );
  });

  it('of the best liked hold nobody with too few scores', () => {
    const named: Named[] = [
      { name: 'Once', tally: { films: 1, viewings: 1, scored: 1, sum: 1 } },
      { name: 'Often', tally: { films: 3, viewings: 4, scored: 4, sum: 3.2 } },
      { name: 'Thrice', tally: { films: 3, viewings: 3, scored: 3, sum: 2.4 } },
      { name: 'Unscored', tally: { films: 9, viewings: 9, scored: 0, sum: 0 } },
    ];
    expect(bestLiked(named, 3, 10).map(({ name }) => name)).toEqual(['Often', 'Thrice']);
    expect(bestLiked(named, 0, 10).map(({ name }) => name)).toEqual(['Once', 'Often', 'Thrice']);
    expect(mostSeen(named, 2).map(({ name }) => name)).toEqual(['Unscored', 'Often']);
  });
});
