import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.ts';

const measure = (text: string) => [...text].length;

describe('a text in lines', () => {
  it('breaks at spaces and hyphens', () => {
    expect(wrap('One long call, half-heard', 10, 9, measure)).toEqual(['One long', 'call,', 'half-heard']);
  });

  it('breaks between the signs of Japanese and Chinese', () => {
    expect(wrap('万引き家族の話', 4, 9, measure)).toEqual(['万引き家', '族の話']);
  });

  it('ends in an ellipsis where there is more', () => {
    expect(wrap('One two three four', 5, 2, measure)).toEqual(['One', 'two…']);
  });

  it('breaks a word that is wider than a line', () => {
    expect(wrap('abcdefgh', 3, 9, measure)).toEqual(['abc', 'def', 'gh']);
  });

  it('is never wider than asked, never longer, and loses nothing that fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 1, max: 6 }),
        (text, width, most) => {
          const lines = wrap(text, width, most, measure);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
          const bare = (some: string) => some.replace(/\s/g, '');
          if (!lines.at(-1)?.endsWith('…')) expect(bare(lines.join(''))).toBe(bare(text));
        },
      ),
    );
  });
});
