import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Piece, wordDiff } from './word-diff.ts';

const whole = (pieces: Piece[]) => pieces.map(({ text }) => text).join('');
const kept = (pieces: Piece[]) => pieces.flatMap(({ text, changed }) => (changed ? [] : [text])).join('');
const shown = (pieces: Piece[]) => pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('what changed between two texts', () => {
  test('is told word by word, and by characters where there are no spaces', () => {
    const { before, after } = wordDiff('A long take in the rain.', 'A very long take in the snow.');
    expect(shown(before)).toBe('A long take in the [rain].');
    expect(shown(after)).toBe('A [very ]long take in the [snow].');
    expect(shown(wordDiff('万引き家族', '万引きの家族').after)).toBe('万引き[の]家族');
    expect(wordDiff('same', 'same').before).toEqual([{ text: 'same', changed: false }]);
  });

  test('loses nothing of either text, and what is called unchanged is the same in both', () => {
    const words = fc.array(fc.constantFrom('rain', ' ', 'long', '.', '映', 'take', '\n', "it's"), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [text, next] = [one.join(''), other.join('')];
        const { before, after } = wordDiff(text, next);
        expect(whole(before)).toBe(text);
        expect(whole(after)).toBe(next);
        expect(kept(before)).toBe(kept(after));
      }),
    );
  });

  test('calls the fewest words changed', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const { before } = wordDiff(one.join('.'), other.join('.'));
        expect(kept(before).length).toBe(longestShared(split(one.join('.')), split(other.join('.'))));
      }),
    );
  });

  test('ends soon for long texts that have nothing in common', () => {
    const text = (word: string) => Array.from({ length: 40_000 }, (_, at) => `${word}${at}`).join(' ');
    const start = performance.now();
    const { before } = wordDiff(text('a'), text('b'));
    expect(whole(before)).toBe(text('a'));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

const split = (text: string) => text.match(/\w+|\W/g) ?? [];

/** The length of the longest sequence in both, the slow and plain way. */
function longestShared(one: string[], other: string[]): number {
  const rows = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let x = 1; x <= one.length; x++)
    for (let y = 1; y <= other.length; y++) {
      const row = rows[x] as number[];
      const above = rows[x - 1] as number[];
      row[y] = one[x - 1] === other[y - 1] ? (above[y - 1] ?? 0) + 1 : Math.max(above[y] ?? 0, row[y - 1] ?? 0);
    }
  return rows[one.length]?.[other.length] ?? 0;
}
