import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { built } from '../build.ts';
import { launch } from '../drive/launch.ts';
import { type Pages, servePages } from '../drive/pages.ts';
import type { Running } from '../drive/running.ts';
import { herPage } from '../road.ts';
import { root } from '../tool.ts';
import { interleave, type Round } from './compare.ts';

/** A page without a film: the popup opens on the log there. */
const plainPage = 'https://notes.example/soup';

/** A Chromium with the built extension, in which a static page that looks like the popup stands beside it. */
export type Stage = {
  running: Running;
  page: Page;
  own: Page;
  /** Starts it again on the same profile, which `meanwhile` is given while it is closed. */
  restart: (meanwhile: (profile: string) => void) => Promise<void>;
  end: () => Promise<void>;
};

/** The popup as it stands on the sample page, without a script. */
async function stillOf(extension: string, pages: Pages): Promise<string> {
  const running = await launch('chrome', { extension, pages, headless: true, world: 'sample' });
  try {
    const popup = await running.openPopup(await running.newPage(herPage));
    await popup.until(() => document.querySelector('textarea') && document.querySelector('img'));
    return await popup.run(() => {
      for (const script of document.querySelectorAll('script, link[rel=modulepreload]')) script.remove();
      return `<!doctype html>${document.documentElement.outerHTML}`;
    });
  } finally {
    await running.close();
  }
}

/** Notes, in the popup's page, when its first rows are painted: milliseconds from its start. */
function noteRows(): void {
  new MutationObserver((_, watch) => {
    if (!document.querySelector('[data-review]')) return;
    watch.disconnect();
    const note = () => Object.assign(globalThis, { rowsAt: performance.now() });
    // What a frame's callback leaves to do comes after its paint.
    requestAnimationFrame(() => setTimeout(note));
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds until the real popup shows the first rows of the log, on a page without a film. */
export async function rowsPainted(stage: Stage): Promise<number> {
  const page = await stage.running.newPage(plainPage);
  await stage.own.evaluate(`chrome.action.setPopup({ popup: 'timed.html' })`);
  const popup = await stage.running.openPopup(page, 'timed.html');
  await popup.until(() => 'rowsAt' in globalThis);
  const took = await popup.run(() => (globalThis as never as { rowsAt: number }).rowsAt);
  await popup.close();
  await page.close();
  return took;
}

/** Sets the stage with an empty log. */
export async function setStage(): Promise<Stage> {
  const built_ = await built('chrome');
  const pages = await servePages(root);
  const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'));
  const extension = join(folder, 'extension');
  cpSync(built_, extension, { recursive: true });
  writeFileSync(join(extension, 'static.html'), await stillOf(built_, pages));
  const popup = readFileSync(join(extension, 'popup.html'), 'utf8');
  writeFileSync(join(extension, 'timed.html'), popup.replace('<head>', '<head><script src="/timed.js"></script>'));
  writeFileSync(join(extension, 'timed.js'), `(${noteRows})()`);
  const profile = join(folder, 'profile');
  const start = async (stays: 'first' | 'again') => {
    const running = await launch('chrome', { extension, pages, headless: true, world: 'sample', profile, stays });
    // The barest of our pages: it opens no log.
    const own = await running.newPage(`${running.base}/file-url.html`);
    return { running, own };
  };
  const first = await start('first');
  const stage: Stage = {
    ...first,
    page: await first.running.newPage(herPage),
    async restart(meanwhile) {
      await stage.running.close();
      meanwhile(profile);
      Object.assign(stage, await start('again'));
    },
    async end() {
      await stage.running.close();
      pages.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
  return stage;
}

/** When parts of the popup were painted, in milliseconds from the start of its page. */
type Painted = { form: number; poster: number };

/** When the last of its largest texts was painted, which is when film and form stand, and when its poster was. */
function lastPaints(): Promise<Painted> {
  return new Promise((resolve) => {
    const last = { form: 0, poster: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element | null })[]) {
        if (entry.element?.localName !== 'img') last.form = Math.max(last.form, entry.startTime);
        last.poster = Math.max(last.poster, entry.startTime);
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(last), 300);
  });
}

/** Opens the real popup, or the page `file` in its place, on the sample page. */
export async function formPainted({ running, page, own }: Stage, file = 'popup.html'): Promise<Painted> {
  await own.evaluate(`chrome.action.setPopup({ popup: '${file}' })`);
  const popup = await running.openPopup(page, file);
  await popup.until(() => document.querySelector('textarea') && document.querySelector('img.poster'));
  const painted = await popup.run(lastPaints);
  await popup.close();
  return painted;
}

/**
 * The real popup, painted with film and form, against a static page that looks the same; and beside it with the poster,
 * which is cropped from a picture of the page that the browser has to draw first.
 */
export async function popupPainted(stage: Stage, rounds: number): Promise<{ form: Round[]; poster: Round[] }> {
  const posters: number[] = [];
  const ours = async () => {
    const { form, poster } = await formPainted(stage);
    posters.push(poster);
    return form;
  };
  const still = async () => (await formPainted(stage, 'static.html')).poster;
  await formPainted(stage);
  await still();
  const form = await interleave(rounds, ours, still);
  return { form, poster: form.map((round, at) => ({ ...round, ours: posters[at] ?? Number.NaN })) };
}
