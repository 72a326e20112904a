// Pictures of every screen in every state, into out/screenshots, each asked of axe and whether all of it can be reached: what a look at the whole needs.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { bundle } from './bench/bundle.ts';
import type { BrowserKind } from './browsers.ts';
import { built } from './build.ts';
import { launch } from './drive/launch.ts';
import { look, sections } from './drive/look.ts';
import { type Pages, servePages } from './drive/pages.ts';
import type { Running } from './drive/running.ts';
import type { Screen } from './drive/screen.ts';
import { believableLog } from './make-log.ts';
import { herPage } from './road.ts';
import { root } from './tool.ts';

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chrome' } } });
const kind: BrowserKind = values.browser === 'firefox' ? 'firefox' : 'chrome';
const out = join(root, 'out', 'screenshots');
const sizes = {
  wide: { width: 1280, height: 900 },
  narrow: { width: 320, height: 640 },
  // Zoomed to 200 %.
  zoomed: { width: 640, height: 450, deviceScaleFactor: 2 },
};

/** In which language and with how many reviews the screens are shown. */
const states = [
  { language: 'en', reviews: 0 },
  { language: 'en', reviews: 12 },
  { language: 'en', reviews: 2000 },
  { language: 'ar', reviews: 12 },
  { language: 'ja', reviews: 12 },
];

/** The built extension, its English words replaced by another language's: browsers need not have that language. */
function inLanguage(extension: string, language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-screens-'));
  cpSync(extension, folder, { recursive: true });
  if (language !== 'en')
    cpSync(join(folder, '_locales', language), join(folder, '_locales', 'en'), { recursive: true });
  return folder;
}

/** Waits until nothing on the screen is still on its way. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 700));

async function fill(page: Page, script: string, reviews: number): Promise<void> {
  if (reviews === 0) return;
  await page.evaluate(script);
  await page.evaluate(`matineeBench.add(${JSON.stringify([...believableLog(reviews)])})`);
}

async function popups(running: Running, show: (screen: Screen, name: string) => Promise<void>): Promise<void> {
  const nowhere = await running.openPopup(await running.newPage('https://notes.example/soup'));
  await nowhere.until(() => document.querySelector('.sheet'));
  await settled();
  await show(nowhere, 'popup-log');
  await nowhere.run(() => {
    const buttons = document.querySelectorAll<HTMLButtonElement>('.empty button, .log-foot button');
    buttons[0]?.click();
  });
  await nowhere.until(() => document.querySelector('.film-fields'));
  await show(nowhere, 'popup-no-film');
  await nowhere.close();
  const popup = await running.openPopup(await running.newPage(herPage));
  await popup.until(() => document.querySelector('textarea'));
  await settled();
  await show(popup, 'popup-form');
  await popup.press('9');
  await popup.run(() => document.querySelector<HTMLElement>('textarea')?.focus());
  await popup.type('Talking, and being heard.');
  await show(popup, 'popup-written');
  await popup.press('Control+/');
  await popup.until(() => document.querySelector('dialog[open]'));
  await show(popup, 'popup-keys');
  await popup.press('Enter');
  await popup.until(() => !document.querySelector('dialog'));
  await popup.press('Control+Enter');
  await popup.until(() => !document.querySelector('.review-form'));
  await settled();
  await show(popup, 'popup-saved');
  await popup.run(() => {
    const share = document.querySelectorAll<HTMLButtonElement>('.actions [aria-expanded]');
    share[0]?.click();
  });
  await popup.until(() => document.querySelector('canvas'));
  await settled();
  await show(popup, 'popup-share');
  await popup.close();
}

async function walk(language: string, reviews: number, pages: Pages, script: string): Promise<string[]> {
  const folder = inLanguage(await built(kind), language);
  const running = await launch(kind, { extension: folder, pages, headless: true, world: 'sample' });
  const wrong: string[] = [];
  const show = async (screen: Screen, name: string) => {
    const full = `${kind}-${language}-${reviews}-${name}`;
    wrong.push(...(await look(screen, join(out, full))).map((each) => `${full}: ${each}`));
  };
  try {
    const own = await running.newPage(`${running.base}/options.html`);
    await fill(own, script, reviews);
    await own.close();
    await popups(running, show);
    const form = 'popup.html?key=imdb:tt0113277&title=Heat&year=1995';
    const paths = [...sections.map((part) => `options.html#${part}`), 'welcome.html', 'sidepanel.html', form];
    for (const path of paths) {
      const page = await running.newPage(`${running.base}/${path}`);
      const screen = running.asScreen(page);
      await screen.until(() => document.querySelector('h1, h2, [role=tab]'));
      await settled();
      for (const [name, size] of Object.entries(sizes)) {
        await page.setViewport(size);
        await settled();
        await show(screen, `${path.replace('.html', '').replace('#', '-').replace(/\?.*/, '-alone')}-${name}`);
      }
      await page.close();
    }
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return wrong;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const pages = await servePages(root);
const script = await bundle('scripts/bench/in-page.ts', 'matineeBench');
const wrong: string[] = [];
for (const { language, reviews } of states) {
  console.log(`${kind}, ${language}, ${reviews.toLocaleString('en')} reviews …`);
  wrong.push(...(await walk(language, reviews, pages, script)));
}
pages.close();
for (const each of wrong) console.error(each);
console.log(
  `The pictures lie in ./out/screenshots; ${wrong.length ? `${wrong.length} things are wrong` : 'nothing is wrong'}.`,
);
process.exit(wrong.length ? 1 : 0);
