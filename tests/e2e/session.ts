import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { built } from '../../scripts/build.ts';
import { kill, launch } from '../../scripts/drive/launch.ts';
import { type Pages, servePages } from '../../scripts/drive/pages.ts';
import type { Running } from '../../scripts/drive/running.ts';
import { type Screen, waitFor } from '../../scripts/drive/screen.ts';
import { root } from '../../scripts/tool.ts';

/** The browser these tests run in. */
export const kind: BrowserKind = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

/** Whether this is the browser that a test is for; says why it is skipped where it is not. */
export function only(browser: BrowserKind, why: string): boolean {
  if (kind !== browser) console.log(`skipped in ${kind}: ${why}`);
  return kind === browser;
}

export const addresses = {
  her: 'https://films.example/her',
  herOnImdb: 'https://www.imdb.com/title/tt1798709/',
  heat: 'https://films.example/heat',
  plain: 'https://notes.example/soup',
};

/** A page of the extension in a tab. */
export type Tab = Screen & {
  page: Page;
  /** Hands files to its file field. */
  choose: (...files: string[]) => Promise<void>;
};

/** A browser with the built extension, the sample pages, a profile and a folder for downloads, until `end`. */
export type Session = {
  pages: Pages;
  downloads: string;
  running: () => Running;
  /** Opens the address and the real popup on it. */
  popupOn: (address: string) => Promise<Screen>;
  /** Opens a page of the extension in a tab. */
  tab: (path: string) => Promise<Tab>;
  /** Ends the browser as a power cut would, and starts it again on the same profile; `meanwhile` may change that. */
  powerCut: (meanwhile?: (profile: string) => void) => Promise<void>;
  /** Ends the browser and starts it again, as a person does; only where it was asked for at the start. */
  restart: () => Promise<void>;
  /** Closes all; throws where anything was asked for beyond the sample pages. */
  end: () => Promise<void>;
};

/**
 * Starts a session with an empty log. `granted` are permissions that the person has given already: the browsers' own
 * questions cannot be clicked, so the build is given them by its manifest. `restarts`: the browser will be restarted.
 * `language`: the words are another locale's, under the browser's own, as not every browser has that language.
 */
export async function startSession({
  granted = [],
  restarts,
  language,
}: {
  granted?: string[];
  restarts?: true;
  language?: string;
} = {}): Promise<Session> {
  const build = await built(kind);
  const pages = await servePages(root);
  const folder = mkdtempSync(join(tmpdir(), 'matinee-e2e-'));
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  const extension = granted.length > 0 || language ? join(folder, 'extension') : build;
  if (extension !== build) cpSync(build, extension, { recursive: true });
  if (granted.length > 0) grant(extension, granted);
  const words = join(extension, '_locales');
  if (language) cpSync(join(words, language), join(words, 'en'), { recursive: true });
  const profile = join(folder, 'profile');
  const start = (stays?: 'first' | 'again') =>
    launch(kind, { extension, pages, headless: true, world: 'sample', profile, stays, downloads });
  let running = await start(restarts && 'first');
  return {
    pages,
    downloads,
    running: () => running,
    popupOn: async (address) => running.openPopup(await running.newPage(address)),
    async tab(path) {
      const page = await running.newPage(`${running.base}/${path}`);
      return {
        ...running.asScreen(page),
        page,
        async choose(...files) {
          const input = await page.waitForSelector('input[type=file]');
          await input?.uploadFile(...files);
        },
      };
    },
    async restart() {
      await running.close();
      running = await start('again');
    },
    async powerCut(meanwhile) {
      await kill(running);
      meanwhile?.(join(folder, 'profile'));
      running = await start();
    },
    async end() {
      await running.close();
      pages.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      const asked = pages.unexplained();
      if (asked.length) throw new Error(`Requests were made: ${JSON.stringify(asked, null, 2)}`);
    },
  };
}

/** Gives a copy of the build these permissions from the start. */
function grant(copy: string, granted: string[]): void {
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  manifest.permissions.push(...granted);
  writeFileSync(path, JSON.stringify(manifest));
}

/** Waits until the status region has said this: 20 s, or as long as is said. */
export async function hears(screen: Screen, words: string, timeout?: number): Promise<void> {
  await waitFor(
    async () => (await screen.status()).includes(words),
    async () => `"${words}" was never said; the status is "${await screen.status()}" in:\n${await screen.text()}`,
    timeout,
  );
}

/** Goes to the popup's Log tab by keyboard. */
export async function openLog(popup: Screen): Promise<void> {
  const onLog = () => popup.run(() => document.querySelector('[role=tab][aria-selected=true]')?.textContent === 'Log');
  // What has just been saved takes the focus when it is shown, perhaps from under the key.
  await waitFor(
    async () => {
      await popup.tabTo(/^(Review|Log)$/, 'tab');
      if (!(await onLog())) await popup.press('ArrowRight');
      return onLog();
    },
    () => 'The Log tab was not selected.',
  );
}

/** Goes to an address in a new tab and does not wait for what it shows, only for the address. */
export async function onTheWay(session: Session, address: string) {
  const page = await session.running().browser.newPage();
  const loaded = page.goto(address).catch(() => undefined);
  await waitFor(
    async () => page.url() === address || (await page.evaluate('location.href')) === address,
    () => `The page ${address} was not gone to.`,
  );
  return { page, loaded };
}
