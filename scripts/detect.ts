// What the detector says of saved pages, read in a real Chromium without network and without the pages' own scripts.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import type { Sighting } from '../lib/detect/sighting.ts';
import { findBrowser } from './browsers.ts';

/** A saved page: its file, the address it was saved from, and the encoding where only the server's header told it. */
export type SavedPage = { file: string; url?: string; charset?: string };

const usage = `npm run detect -- PAGE.html --url ADDRESS          what the detector says of one saved page
npm run detect -- --manifest PAGES.jsonl [--root FOLDER]   one line of JSON for each page, in order

A line of the manifest is {"file": …, "url": …, "charset": …}; files are looked for beside it, or in --root.
`;

/** The detector as one classic script that leaves `matinee.detectFilm` behind, as text. */
export async function bundleDetector(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: resolve(import.meta.dirname, '../lib/detect/detect.ts'),
        formats: ['iife'],
        name: 'matinee',
        fileName: 'detect',
      },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('the detector could not be bundled');
  return bundle.output[0].code;
}

/** The address a page names as its own, where none was kept with it. */
function ownAddress(bytes: Buffer): string {
  const head = bytes.toString('latin1').slice(0, 200_000);
  const link = /<link[^>]{1,300}rel=["']?canonical["']?[^>]{0,300}>/i.exec(head)?.[0] ?? '';
  return /href=["']?(https?:[^"'\s>]+)/i.exec(link)?.[1] ?? 'https://saved.invalid/page';
}

/**
 * Opens a saved page under its address, bytes decoded as Chromium does, and runs the script in a world of its own, as a
 * content script would be. Everything but the page itself is refused.
 */
export async function runOnPage<T>(browser: Browser, saved: SavedPage, bundle: string, call: string): Promise<T> {
  const bytes = readFileSync(saved.file);
  const address = saved.url ?? ownAddress(bytes);
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    let served = false;
    page.on('request', (request) => {
      // Only once: a page that sends the browser elsewhere stays.
      const own = request.isNavigationRequest() && request.frame() === page.mainFrame() && !served;
      if (!own) return void request.abort().catch(() => {});
      served = true;
      const contentType = saved.charset ? `text/html; charset=${saved.charset}` : 'text/html';
      request.respond({ status: 200, contentType, body: bytes }).catch(() => {});
    });
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    const client = await page.createCDPSession();
    const { frameTree } = await client.send('Page.getFrameTree');
    const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const expression = `${bundle};(${call})(${JSON.stringify(address)})`;
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await page.close();
  }
}

/** The detector's word on one saved page. */
export const sightSaved = (browser: Browser, saved: SavedPage, bundle: string): Promise<Sighting | null> =>
  runOnPage(browser, saved, bundle, '(address) => matinee.detectFilm(document, address)');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, manifest: { type: 'string' }, root: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file && !values.manifest) return void process.stdout.write(usage);
  const executablePath = await findBrowser('chrome');
  if (!executablePath)
    throw new Error('Chromium or Chrome is needed: install one, or name its program in CHROME_PATH.');
  const bundle = await bundleDetector();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, args: [...sandbox, '--disable-extensions'] });
  try {
    if (!values.manifest) {
      const sighting = await sightSaved(browser, { file: resolve(file ?? ''), url: values.url }, bundle);
      return console.log(JSON.stringify(sighting, null, 2));
    }
    const root = resolve(values.root ?? dirname(values.manifest));
    for (const line of readFileSync(values.manifest, 'utf8').split('\n').filter(Boolean)) {
      const saved = JSON.parse(line) as SavedPage;
      const sighting = await sightSaved(browser, { ...saved, file: resolve(root, saved.file) }, bundle);
      console.log(JSON.stringify({ file: saved.file, sighting }));
    }
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await main();
