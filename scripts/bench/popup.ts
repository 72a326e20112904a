import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** A Chromium with the built extension, in which a static page that looks like the popup stands beside it. */
export type Stage = { running: Running; page: Page; own: Page; end: () => Promise<void> };

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

/** Sets the stage with an empty log. */
export async function setStage(): Promise<Stage> {
  const built_ = await built('chrome');
  const pages = await servePages(root);
  const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'));
  cpSync(built_, folder, { recursive: true });
  writeFileSync(join(folder, 'static.html'), await stillOf(built_, pages));
  const running = await launch('chrome', { extension: folder, pages, headless: true, world: 'sample' });
  const own = await running.newPage(`${running.base}/options.html`);
  const page = await running.newPage(herPage);
  const end = async () => {
    await running.close();
    pages.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { running, page, own, end };
}

/** Milliseconds from the start of the popup's page until the last of its largest parts was painted. */
function lastPaint(): Promise<number> {
  return new Promise((resolve) => {
    let last = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) last = Math.max(last, entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(last), 300);
  });
}

/** The real popup, painted with film and form, against a static page that looks the same. */
export async function popupPainted({ running, page, own }: Stage, rounds: number): Promise<Round[]> {
  const open = async (file: string) => {
    await own.evaluate(
      (popup) =>
        (globalThis as never as { chrome: { action: { setPopup(o: object): unknown } } }).chrome.action.setPopup({
          popup,
        }),
      file,
    );
    const popup = await running.openPopup(page, file);
    await popup.until(() => document.querySelector('textarea'));
    const took = await popup.run(lastPaint);
    await popup.close();
    return took;
  };
  await open('popup.html');
  await open('static.html');
  return interleave(
    rounds,
    () => open('popup.html'),
    () => open('static.html'),
  );
}
