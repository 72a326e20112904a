import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formats } from '../lib/formats/index.ts';
import { withTables } from '../scripts/readme.ts';

it('README’s tables are those of the lists (`npm run readme` makes them anew)', () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(withTables(text)).toBe(text);
});

it('README says how many formats are written and read', () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const many = (way: 'read' | 'write') => formats.filter((format) => format[way]).length;
  expect(text).toContain(`${many('write')} formats written, ${many('read')} read`);
});
