import { expect, it } from 'vitest';
import { openText, recognise } from '../formats/index.ts';
import { rowsOf } from './read.ts';

const good = openText('list.csv', 'Title,Year,Score\nHer,2013,9\n');
const source = (content: typeof good) => ({ content, format: recognise(content) });

it.each([
  ['a backslash in an aspect', '---\ntitle: Alien\nwatched:\naspects:\n  - "\\"C:\\\\q\\" 8/10"\n---\n\nWords\n'],
  ['an odd list of tags', '---\ntitle: Alien\nwatched:\ntags:\n  - toString: x\n---\n\nWords\n'],
])('%s in one note keeps no other file from being read', async (_, text) => {
  const { rows } = await rowsOf([source(good), source(openText('Alien.md', text))]);
  expect(rows.filter((row) => !('skipped' in row)).length).toBeGreaterThan(0);
});
