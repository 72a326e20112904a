import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTitle } from './film.ts';

describe('a folded title', () => {
  it.each([
    ['Amélie', 'AMELIE'],
    ['Łódź – dzień', 'Łodz dzien'],
    ['Il était une fois…', 'il etait une fois'],
    ['Ёлки', 'Елки'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['خانه\u200cی دوست', 'خانهی دوست'],
    ['Cléo'.normalize('NFC'), 'Cléo'.normalize('NFD')],
    ['I ❤\ufe0f Huckabees', 'I ❤ Huckabees'],
    ['ＡＫＩＲＡ', 'Akira'],
  ])('is the same of “%s” and “%s”', (one, other) => {
    expect(foldTitle(one)).toBe(foldTitle(other));
  });

  it.each([
    ['माला', 'मेला', 'the vowels of Hindi'],
    ['मिलन', 'मेल', 'more vowels'],
    ['かみ', 'がみ', 'the voicing of Japanese'],
    ['パリ', 'バリ', 'its half voicing'],
    ['ป่า', 'ป้า', 'the tones of Thai'],
    ['각', '가', 'the endings of Korean'],
  ])('is not the same of “%s” and “%s”: %s', (one, other) => {
    expect(foldTitle(one)).not.toBe(foldTitle(other));
  });

  it('stays as it is when it is folded again, and holds no white space, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const folded = foldTitle(title);
        expect(foldTitle(folded)).toBe(folded);
        expect(folded).not.toMatch(/\s/);
      }),
    );
  });
});
