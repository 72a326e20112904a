import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { titleOf } from './icon.ts';
import type { Score } from './score.ts';

const english = parse(readFileSync('locales/en.yml', 'utf8'));
const t = (name: string, values: string[] = []) => {
  const [part = '', word = ''] = name.split('_');
  return (english[part][word] as string).replace(/\$(\d)/g, (_, at) => values[at - 1] ?? '');
};

it.each<[words: string, reviewed: boolean, score: Score | null]>([
  ['not reviewed yet', false, null],
  ['reviewed, no score', true, null],
  ['you gave it 9 out of 10', true, { value: 9, best: 10 }],
  ['you gave it 4½ out of 5', true, { value: 4.5, best: 5 }],
  ['you gave it A−', true, { value: 13, best: 15, as: 'letters' }],
  ['you gave it Thumbs up', true, { value: 1, best: 1, as: 'thumbs' }],
  ['you gave it Thumbs down', true, { value: 0, best: 1, as: 'thumbs' }],
])('the icon says in words: %s', (words, reviewed, score) => {
  expect(titleOf({ title: 'Her', reviewed, score, draft: false }, t)).toBe(`Her: ${words}`);
});
