import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseless } from './caseless.ts';

test('finds words in any case, and tells what it found as the text has it', () => {
  const by = caseless('(directed|dir) by ([\\p{Ll}].{2,20})');
  expect(by.test('A film DIRECTED BY Agnès Varda')).toBe(true);
  expect(by.test('A film Directed By 1962')).toBe(false);
  const found = by.exec('Dir by Agnès VARDA');
  expect([...(found ?? [])]).toEqual(['Dir by Agnès VARDA', 'dir', 'Agnès VARDA']);
  expect(by.exec('nobody')).toBeNull();
});

test('what is found stands in the text where it is said to, whatever letters are around it', () => {
  const words = caseless('her.{0,5}');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const text = `${before}HER${after}`;
      const found = words.exec(text);
      // Where lower case is longer than the text (İ), only the text's own case is found.
      if (text.toLowerCase().length === text.length) expect(found).not.toBeNull();
      if (found) expect(text.slice(found.index, found.index + found[0].length)).toBe(found[0]);
    }),
  );
});
