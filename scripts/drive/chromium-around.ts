import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { Around } from './running.ts';

/**
 * Chromium's menus, keys and address bar are no pages, and no driver reaches them. Its background is told what it would
 * be told by them, through the browser's own events (their `dispatch`); only the person's gesture is missing.
 */
export function aroundChromium(browser: Browser, base: string): Around {
  const isOurs = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(base);
  /** The background, woken where it has ended. */
  const background = async (): Promise<WebWorker> => {
    if (!browser.targets().some(isOurs)) {
      const page = await browser.newPage();
      await page.goto(`${base}/file-url.html`);
      await page.evaluate('chrome.runtime.sendMessage(null).catch(() => {})');
      await page.close();
    }
    const worker = await (await browser.waitForTarget(isOurs, { timeout: 10_000 })).worker();
    if (!worker) throw new Error('The background did not wake.');
    return worker;
  };
  const tell = async (event: string, ...words: unknown[]) => {
    const tab = '(await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]';
    const given = [...words.map((word) => JSON.stringify(word)), tab].join(', ');
    await (await background()).evaluate(`(async () => { chrome.${event}.dispatch(${given}); })()`);
  };
  let first = '';
  return {
    async chooseMenu(page: Page, selector: string, id: string) {
      const found = await page.$eval(selector, (one) => ({
        ...(one instanceof HTMLAnchorElement && { linkUrl: one.href }),
        ...(one instanceof HTMLImageElement && { srcUrl: one.src, mediaType: 'image' }),
        ...(String(getSelection()) && { selectionText: String(getSelection()) }),
      }));
      await tell('contextMenus.onClicked', { menuItemId: id, editable: false, pageUrl: page.url(), ...found });
    },
    command: (name) => tell('commands.onCommand', name),
    async suggest(text) {
      const suggested = (await (
        await background()
      ).evaluate(
        `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(text)}, resolve))`,
      )) as { content: string; description: string }[];
      first = suggested[0]?.content ?? text;
      return suggested.map(({ description }) => description);
    },
    enter: () => tell('omnibox.onInputEntered', first, 'currentTab'),
  };
}
