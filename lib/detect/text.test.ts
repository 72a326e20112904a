import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, decode, minutesIn, yearIn } from './text.ts';

describe('a cleaned text', () => {
  test('holds no control, zero-width or direction character and is NFC', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (units) => {
        const text = String.fromCharCode(...units);
        const cleaned = clean(text);
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$|\s\s/u);
        expect(cleaned.length).toBeLessThanOrEqual(3000);
        expect(cleaned.normalize('NFC')).toBe(cleaned);
      }),
      { numRuns: 200 },
    );
  });

  test('loses the marks that turn it round, and heaps of accents', () => {
    expect(clean('H\u202eer\u200b \ufeff')).toBe('Her');
    expect(clean(`e${'\u0301'.repeat(500)}`).length).toBeLessThan(6);
  });

  test('is empty for what is no text', () => {
    for (const value of [null, undefined, {}, [], true, () => 'Her']) expect(clean(value)).toBe('');
  });
});

test('references are decoded once, and unknown ones stay', () => {
  expect(decode('Tom &amp; Jerry&#039;s &#x263a; &bogus; &#99999999;')).toBe("Tom & Jerry's ☺ &bogus; &#99999999;");
});

test.for([
  ['2013-12-18', 2013],
  ['18.12.2013', 2013],
  ['20131218', 0],
  ['Blade Runner 2049', 0],
  ['1879', 0],
] as const)('a year is found in %s', ([text, year]) => {
  expect(yearIn(text)).toBe(year);
});

test.for([
  ['PT2H6M', 126],
  ['PT126M', 126],
  ['PT5400S', 90],
  ['126 min', 126],
  ['2 h 06 min', 126],
  ['2h', 120],
  ['1 hr. 54 min.', 114],
  ['1 time og 56 minutter', 116],
  ['3 Stunden, eine Pause', 180],
  ['1時間54分', 114],
  ['1시간 36분', 96],
  ['2小时6分', 126],
  ['', 0],
] as const)('minutes are found in %s', ([text, minutes]) => {
  expect(minutesIn(text)).toBe(minutes);
});
