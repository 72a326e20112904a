import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sighting } from '../../lib/detect/sighting.ts';
import { findBrowser } from '../../scripts/browsers.ts';
import { bundleDetector, openReader, type Reader } from '../../scripts/detect.ts';
import { root } from '../../scripts/tool.ts';
import { only } from './session.ts';

const folder = join(root, 'tests/pages');
const pages = globSync('*/*.html', { cwd: folder }).sort();
const call = '(address) => matinee.detectFilm(document, address)';

/** What a page's sighting has to hold at least; `null` where the page is about no film. */
type Expected = { title?: string; year?: number; directors?: string[]; keys?: string[] } | null;

describe.runIf(only('chrome', 'pages are read under their own addresses by a protocol that it does not speak'))(
  'every page of tests/pages in a real Chromium',
  () => {
    let browser: Browser;
    let read: Reader;
    let bundle = '';
    beforeAll(async () => {
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const executablePath = await findBrowser('chrome');
      browser = await puppeteer.launch({ executablePath, args: [...sandbox, '--disable-extensions'] });
      [read, bundle] = [await openReader(browser), await bundleDetector()];
    });
    afterAll(() => browser?.close());

    test.for(pages)('is seen for what it is: %s', async (name) => {
      const file = join(folder, name);
      const url = /^<!-- (https?:\S+) -->/.exec(readFileSync(file, 'utf8'))?.[1];
      const expected: Expected = JSON.parse(readFileSync(file.replace(/html$/, 'json'), 'utf8'));
      const sighting = await read<Sighting | null>({ file, url, charset: 'utf-8' }, bundle, call);
      const film = sighting?.confidence === 'guess' ? null : sighting?.film;
      if (!expected) return expect(film ?? null).toBeNull();
      const { title, year, directors, keys = [] } = expected;
      expect(sighting?.film).toMatchObject(JSON.parse(JSON.stringify({ title, year, directors })));
      for (const key of keys) expect(sighting?.film.keys).toContain(key);
    });
  },
);
