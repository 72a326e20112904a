import { describe, expect, it } from 'vitest';
import { asQuote, type Edit, link, paragraph, quote, type Selected, wrap } from './edit.ts';

/** What a text with its selection between `‹` and `›` is after an edit. */
function edited(marked: string, edit: (at: Selected) => Edit): string {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const { from, to, insert, select } = edit({ text, start, end });
  const next = text.slice(0, from) + insert + text.slice(to);
  return `${next.slice(0, select[0])}‹${next.slice(select[0], select[1])}›${next.slice(select[1])}`;
}

describe('an edit', () => {
  it.each([
    ['a ‹b› c', 'a **‹b›** c'],
    ['a **‹b›** c', 'a ‹b› c'],
    ['‹›', '**‹›**'],
  ])('puts marks round %s and takes them away', (before, then) => {
    expect(edited(before, (at) => wrap(at, '**'))).toBe(then);
  });

  it('makes a link of words, and of an address', () => {
    expect(edited('see ‹Her›', link)).toBe('see [Her](‹https://›)');
    expect(edited('‹https://a.example/b›', link)).toBe('[‹›](https://a.example/b)');
  });

  it('quotes the lines that are selected, and takes it back', () => {
    expect(edited('a\n‹b\nc›\nd', quote)).toBe('a\n> b\n> c‹›\nd');
    expect(edited('> ‹b\n> c›', quote)).toBe('b\nc‹›');
  });

  it('adds a paragraph of its own', () => {
    expect(edited('a‹›', (at) => paragraph(at, 'What stayed:'))).toBe('a\n\nWhat stayed:\n\n‹›');
    expect(edited('‹›', (at) => paragraph(at, asQuote(' b\nc ')))).toBe('> b\n> c\n\n‹›');
  });
});
