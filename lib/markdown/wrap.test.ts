import { expect, it } from 'vitest';
import { wrap } from './edit.ts';
import { readMarkdown } from './read.ts';

it('hides a spoiler of two paragraphs, which the button itself makes', () => {
  const text = 'Before.\n\nHe dies.\n\nShe lives.\n\nAfter.';
  const [start, end] = [text.indexOf('He'), text.indexOf('lives.') + 6];
  const { from, to, insert } = wrap({ text, start, end }, '||');
  const blocks = readMarkdown(text.slice(0, from) + insert + text.slice(to));
  const open = JSON.stringify(
    blocks.map((block) => ('inside' in block ? block.inside.filter(({ kind }) => kind !== 'spoiler') : block)),
  );
  expect(open).not.toContain('dies');
  expect(open).not.toContain('lives');
});

it('makes bold words italic too, and takes the bold away from none', () => {
  const text = 'a **her** b';
  const { from, to, insert } = wrap({ text, start: 4, end: 7 }, '*');
  expect(text.slice(0, from) + insert + text.slice(to)).toBe('a ***her*** b');
});
