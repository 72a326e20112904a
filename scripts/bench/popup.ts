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

/**
 * The real popup, painted with film and form, against a static page that looks the same; and beside it with the poster,
 * which is cropped from a picture of the page that the browser has to draw first.
 */
export async function popupPainted(
  { running, page, own }: Stage,
  rounds: number,
): Promise<{ form: Round[]; poster: Round[] }> {
  const open = async (file: string): Promise<Painted> => {
    await own.evaluate(
      (popup) =>
        (globalThis as never as { chrome: { action: { setPopup(o: object): unknown } } }).chrome.action.setPopup({
          popup,
        }),
      file,
    );
    const popup = await running.openPopup(page, file);
    await popup.until(() => document.querySelector('textarea') && document.querySelector('img.poster'));
    const painted = await popup.run(lastPaints);
    await popup.close();
    return painted;
  };
  const posters: number[] = [];
  const ours = async () => {
    const { form, poster } = await open('popup.html');
    posters.push(poster);
    return form;
  };
  const still = async () => (await open('static.html')).poster;
  await open('popup.html');
  await still();
  const form = await interleave(rounds, ours, still);
  return { form, poster: form.map((round, at) => ({ ...round, ours: posters[at] ?? Number.NaN })) };
}
