import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, nameSays } from './file-name.ts';

test.each([
  ['Her', 2013, 'Her (2013)'],
  ['../../etc/passwd', null, 'etcpasswd'],
  ['con', null, 'con_'],
  ['\u202Egpj.exe', null, 'gpj.exe'],
  ['\u2066A\u2069 \u200eB', 1999, 'A B (1999)'],
  ['…', null, '…'],
  ['<>:"/\\|?*', 2000, 'Film (2000)'],
  ['می‌خواهم', null, 'می‌خواهم'],
])('the file of %j, %s is called %j', (title, year, name) => {
  expect(fileName(title, year)).toBe(name);
});

test('any title makes a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = fileName(title, 2000);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(250);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]$/u);
      expect(name.isWellFormed()).toBe(true);
      expect(nameSays(`${name}.md`).year ?? 2000).toBe(2000);
    }),
  );
});
