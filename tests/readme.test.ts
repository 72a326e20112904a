import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTables } from '../scripts/readme.ts';

it('README’s tables are those of the lists (`npm run readme` makes them anew)', () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(withTables(text)).toBe(text);
});
