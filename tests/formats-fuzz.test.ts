import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openFile, openText, recognise } from '../lib/formats/index.ts';
import { FileError } from '../lib/formats/problem.ts';
import { unzip } from '../lib/formats/unzip.ts';

const folder = fileURLToPath(new URL('../../shared/log-samples/', import.meta.url));
const there = existsSync(folder);
if (!there) console.log('skipped: no shared data');

/** `npm run fuzz` cuts the real files at every byte of their first 20,000, and changes each 300 times. */
const long = Boolean(process.env.LONG);

/** Real files of other services, cut to a size that can be read thousands of times. */
const samples = !there
  ? []
  : readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => statSync(join(folder, path)).isFile() && !/README|manifest/.test(path))
      .map((path) => ({
        path,
        bytes: readFileSync(join(folder, path)).subarray(0, path.endsWith('.zip') ? undefined : 20_000),
      }));

/** Reads to the end; a file may be refused as a whole with a `FileError`, within two seconds, and nothing else is thrown. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  const started = performance.now();
  try {
    const content = await openFile({ name, size: bytes.length, bytes: async () => bytes });
    for (const _ of recognise(content)?.read?.(content) ?? []);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  expect(performance.now() - started).toBeLessThan(2000);
}

describe.skipIf(!there)('a real file of another service', () => {
  test.each(samples)(
    '$path, cut off anywhere, is read as far as it goes or refused',
    { timeout: 900_000 },
    async ({ path, bytes }) => {
      const step = long ? 1 : Math.max(1, Math.ceil(bytes.length / 25));
      for (let end = 0; end < bytes.length; end += step) await survives(bytes.subarray(0, end), basename(path));
    },
  );

  test.each(samples)('$path, changed at random, is read or refused', { timeout: 900_000 }, async ({ path, bytes }) => {
    const put = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.constantFrom('"', ',', '\n', '<', '{', '[', '\u0000').map(strToU8),
    );
    const change = fc.tuple(fc.nat(bytes.length), put, fc.nat(8));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        let changed: Uint8Array = bytes;
        for (const [at, more, out] of changes)
          changed = Buffer.concat([changed.subarray(0, at), more, changed.subarray(at + out)]);
        await survives(changed, basename(path));
      }),
      { numRuns: long ? 300 : 5 },
    );
  });

  test('in a wrong encoding is read or refused', async () => {
    for (const { path, bytes } of samples.filter(({ path }) => !path.endsWith('.zip'))) {
      const text = bytes.toString('utf8');
      for (const wrong of [
        Buffer.from(`\ufeff${text}`, 'utf16le'),
        Buffer.from(text, 'utf16le'),
        Buffer.from(text, 'latin1'),
      ])
        await survives(wrong, basename(path));
    }
  });
});

describe('an attack', () => {
  test('of entities in XML expands nothing (S20’s kin for files)', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "${'&a;'.repeat(50)}">`).join('')}]><recentratings><film><filmname>&b9; (1999)</filmname><rating>85</rating></film></recentratings>`;
    await survives(strToU8(bomb), 'x.xml');
    const content = openText('x.xml', bomb);
    const [row] = [...(recognise(content)?.read?.(content) ?? [])];
    expect(JSON.stringify(row ?? '').length).toBeLessThan(2000);
  });

  test.each([
    ['objects', '{"format":"matinee-log","a":', '{"a":', '}'],
    ['lists', '[', '[', ']'],
    ['a list of Trakt', '[{"watched_at":', '[', ']'],
  ])('of JSON nested a million deep, %s, is refused', async (_, head, open, close) => {
    await survives(strToU8(head + open.repeat(1_000_000) + close.repeat(1_000_000)), 'x.json');
  });

  test('of names that are those of every object changes none (S2)', async () => {
    const written =
      '{"format":"matinee-log","version":1,"written":"2026-01-01T00:00:00.000Z","films":[{"id":"__proto__","title":"constructor","originalTitle":"","otherTitles":[],"year":null,"directors":[],"actors":[],"minutes":null,"poster":"","keys":[],"__proto__":{"polluted":1},"reviews":[]}]}';
    const content = openText('x.json', written);
    expect([...(recognise(content)?.read?.(content) ?? [])]).toMatchObject([{ own: { film: { id: '__proto__' } } }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await survives(strToU8('Title,__proto__,constructor\nHer,1,2\n'), 'x.csv');
  });

  test('of a backup with wrong types, numbers and days is refused as a whole (S18)', () => {
    const film = (part: string) =>
      `{"format":"matinee-log","version":1,"written":"2026-01-01T00:00:00.000Z","films":[{"id":"f","title":"Her","originalTitle":"","otherTitles":[],"year":2013,"directors":[],"actors":[],"minutes":null,"poster":"","keys":[],"reviews":[]},{"id":"g","title":"Heat","originalTitle":"","otherTitles":[],"year":1995,"directors":[],"actors":[],"minutes":null,"poster":"","keys":[],"reviews":[],${part}}]}`;
    for (const part of [
      '"title":1',
      '"year":"1995"',
      '"year":1e400',
      '"year":-1',
      '"minutes":1e9',
      '"poster":"https://tracker.example/x.png"',
      '"keys":["no key"]',
      '"directors":"Michael Mann"',
      '"reviews":{}',
      '"reviews":[{"id":"r"}]',
    ])
      expect([part, () => [...recognise(openText('x', film(part)))!.read!(openText('x', film(part)))]]).toSatisfy(
        ([, read]: [string, () => unknown]) => {
          try {
            read();
            return false;
          } catch (error) {
            return error instanceof FileError;
          }
        },
      );
  });

  describe('by zip (S17)', () => {
    const packed = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });

    test('of archives in archives is not followed', async () => {
      let inner = packed({ 'a.csv': new Uint8Array(100_000) });
      for (let depth = 0; depth < 5; depth++) inner = packed({ 'inner.zip': inner, 'x.csv': strToU8('Title\nHer') });
      const content = await openFile({ name: 'x.zip', size: inner.length, bytes: async () => inner });
      expect([content.parts.map(({ path }) => path), content.unread]).toEqual([['x.csv'], ['inner.zip']]);
    });

    test('of entries that lie over one another counts every one of them', () => {
      // One member of 900 kB, named a thousand times in the directory: 900 MB for whoever does not count.
      const one = packed({ 'a.csv': new Uint8Array(900_000) });
      const view = new DataView(one.buffer);
      let start = one.length - 22;
      start = view.getUint32(start + 16, true);
      const entry = one.subarray(start, one.length - 22);
      const end = one.slice(one.length - 22);
      const many = new DataView(end.buffer);
      many.setUint16(8, 1000, true);
      many.setUint16(10, 1000, true);
      const bomb = Buffer.concat([one.subarray(0, start), ...Array.from({ length: 1000 }, () => entry), end]);
      let out = 0;
      expect(() => {
        for (const { bytes } of unzip(bomb)) out += bytes.length;
      }).toThrow(FileError);
      expect(out).toBeLessThan(200_000_000);
    });

    test('of paths that lead elsewhere, and of one name twice, is only labels', async () => {
      const bytes = packed({ '/etc/passwd.csv': strToU8('Title\nHer'), '../../x.csv': strToU8('Title\nHeat') });
      const content = await openFile({ name: 'x.zip', size: bytes.length, bytes: async () => bytes });
      expect(content.parts.length).toBe(2);
    });
  });
});
