import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayOf, toDay } from './day.ts';

describe('A day is a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1', ''])(
    '%s is none',
    (text) => {
      expect(toDay(text)).toBeUndefined();
    },
  );

  it.each(['2024-02-29', '1895-12-28', '2026-12-31'])('%s is one', (text) => {
    expect(toDay(text)).toBe(text);
  });

  it('and is the local one, whatever the hour', () => {
    expect(dayOf(new Date(2026, 2, 14, 0, 0, 1))).toBe('2026-03-14');
    expect(dayOf(new Date(2026, 2, 14, 23, 59, 59))).toBe('2026-03-14');
  });

  it('and moving there and back changes nothing', () => {
    const days = fc
      .date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as Day);
    fc.assert(
      fc.property(days, fc.integer({ min: -100_000, max: 50_000 }), (day, count) => {
        expect(toDay(addDays(day, count))).toBeDefined();
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});
