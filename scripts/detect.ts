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

/** Runs an expression on saved pages, one after the other, in one tab. `call` is the text of a function of the address. */
export type Reader = <T>(saved: SavedPage, bundle: string, call: string) => Promise<T>;

/**
 * A tab that opens saved pages under their addresses, bytes decoded as Chromium does, and runs a script on them in a
 * world of its own, as a content script would be. Everything but the page itself is refused, and its scripts are off.
 */
export async function openReader(browser: Browser): Promise<Reader> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  const client = await page.createCDPSession();
  let next: { address: string; contentType: string; body: Buffer } | undefined;
  page.on('request', (request) => {
    // The scheme may have been raised to https; a page that sends the browser elsewhere stays, as one answer is given.
    const asked = request.isNavigationRequest() && request.url().replace(/^https?/, '') === next?.address;
    const answer = asked ? next : undefined;
    if (answer) next = undefined;
    const done = answer
      ? request.respond({ status: 200, contentType: answer.contentType, body: answer.body })
      : // "No content" leaves the page where it is; an aborted navigation would put an error page in its place.
        request.isNavigationRequest()
        ? request.respond({ status: 204 })
        : request.abort();
    done.catch(() => {});
  });
  return async (saved, bundle, call) => {
    const body = readFileSync(saved.file);
    const address = saved.url ?? ownAddress(body);
    const { href } = new URL(address);
    const contentType = saved.charset ? `text/html; charset=${saved.charset}` : 'text/html';
    next = { address: href.replace(/^https?/, '').replace(/#.*/, ''), contentType, body };
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    const { frameTree } = await client.send('Page.getFrameTree');
    const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const expression = `${bundle};(${call})(${JSON.stringify(address)})`;
    const options = { expression, contextId, returnByValue: true };
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

const call = '(address) => matinee.detectFilm(document, address)';

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
    const read = await openReader(browser);
    if (!values.manifest) {
      const sighting = await read<Sighting | null>({ file: resolve(file ?? ''), url: values.url }, bundle, call);
      return console.log(JSON.stringify(sighting, null, 2));
    }
    const root = resolve(values.root ?? dirname(values.manifest));
    for (const line of readFileSync(values.manifest, 'utf8').split('\n').filter(Boolean)) {
      const saved = JSON.parse(line) as SavedPage;
      const sighting = await read<Sighting | null>({ ...saved, file: resolve(root, saved.file) }, bundle, call);
      console.log(JSON.stringify({ file: saved.file, sighting }));
    }
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await main();
