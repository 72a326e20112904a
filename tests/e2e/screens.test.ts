import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../scripts/build.ts';
import { look, sections } from '../../scripts/drive/look.ts';
import type { Screen } from '../../scripts/drive/screen.ts';
import { root } from '../../scripts/tool.ts';
import { addresses, hears, kind, only, openLog, type Session, startSession } from './session.ts';

const folder = join(root, 'out', 'screens');

/** The screen is looked at in light, dark and forced colours, and nothing is wrong with it. */
async function sound(screen: Screen, name: string): Promise<void> {
  expect(await look(screen, join(folder, `${kind}-${name}`)), name).toEqual([]);
}

describe('everyone can use it: every screen, light, dark and in forced colours, is sound to axe and can be reached', () => {
  let session: Session;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    session = await startSession();
  });
  afterAll(() => session?.end());

  test('the popup: an empty log, a page without a film', async () => {
    const popup = await session.popupOn(addresses.plain);
    await popup.shows('Your log is empty');
    await sound(popup, 'popup-log-empty');
    await popup.tabTo('Review a film by its title', 'button');
    await popup.press('Enter');
    await popup.tabTo('Title', 'textbox');
    await sound(popup, 'popup-any-film');
    await popup.close();
  });

  test('the popup: the form, a saved review, the log', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.press('9');
    await popup.tabTo('TL;DR');
    await popup.type('Talking, and being heard.');
    await sound(popup, 'popup-form');
    await popup.press('Control+/');
    await popup.until(() => document.querySelector('dialog[open]'));
    await sound(popup, 'popup-keys');
    // Escape would close Firefox's popup with it, whatever the page says.
    await popup.press('Enter');
    await popup.until(() => !document.querySelector('dialog'));
    expect(await popup.run(() => document.activeElement?.className)).toBe('field tldr');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await sound(popup, 'popup-review');
    await popup.tabTo('Copy and share', 'button');
    await popup.press('Enter');
    await popup.until(() => document.querySelector('canvas'));
    await sound(popup, 'popup-share');
    await openLog(popup);
    await popup.until(() => document.querySelector('[data-review]'));
    await sound(popup, 'popup-log');
    await popup.close();
    const elsewhere = await session.popupOn(addresses.plain);
    await elsewhere.until(() => document.querySelector('[data-review]'));
    await sound(elsewhere, 'popup-log-no-film');
    await elsewhere.close();
  });

  test('every page of the build, also 320 pixels narrow', async () => {
    const extension = await built(kind);
    // One page is never shown: it gives the background's backups an address.
    const unseen = ['popup.html', 'file-url.html'];
    const pages = globSync('*.html', { cwd: extension }).filter((page) => !unseen.includes(page));
    expect(pages).toContain('options.html');
    const paths = pages.flatMap((page) =>
      page === 'options.html' ? sections.map((part) => `${page}#${part}`) : [page],
    );
    for (const path of paths) {
      const tab = await session.tab(path);
      await tab.until(() => document.querySelector('h1, h2, [role=tab]'));
      const name = path.replace('.html', '').replace('#', '-');
      await sound(tab, name);
      await tab.page.setViewport({ width: 320, height: 640 });
      await sound(tab, `${name}-narrow`);
      await tab.close();
    }
  });

  test('the form: every control of 24 pixels and with its focus to be seen, at 320 pixels and at 200 %', async () => {
    const tab = await session.tab('popup.html?key=imdb:tt0113277&title=Heat&year=1995');
    await tab.until(() => document.querySelector('.field.venue'));
    await tab.page.setViewport({ width: 320, height: 640 });
    await sound(tab, 'form-narrow');
    // A popup of 800 by 600 pixels, the most there is, at 200 %.
    await tab.page.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 });
    await sound(tab, 'form-zoomed');
    await tab.close();
  });
});

// The words are the same in both browsers; `npm run screenshots -- --browser firefox` looks at all of them in the other.
const languages = only('chrome', 'Arabic and Japanese are looked at by npm run screenshots') ? ['ar', 'ja'] : [];
describe.each(languages)('everyone can use it in their language too: %s', (language) => {
  let session: Session;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    session = await startSession({ language });
  });
  afterAll(() => session?.end());

  test('the popup: the form, a saved review, the log', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.until(() => document.querySelector('.field.venue'));
    expect(await popup.run(() => document.documentElement.lang)).toBe(language);
    await popup.press('9');
    await sound(popup, `${language}-popup-form`);
    await popup.press('Control+Enter');
    await popup.until(() => document.querySelector('.reviews'));
    await sound(popup, `${language}-popup-review`);
    await popup.run(() => document.getElementById('tab-log')?.click());
    await popup.until(() => document.querySelector('[data-review]'));
    await sound(popup, `${language}-popup-log`);
    // A title stands where the screen's lines begin, whatever its own direction.
    const edge = await popup.run(() => getComputedStyle(document.querySelector('h3') as Element).textAlign);
    expect(edge).toBe(language === 'ar' ? 'right' : 'left');
    await popup.close();
  });

  test('the first run’s page, the log, the preferences and the form, 320 pixels narrow', async () => {
    const form = 'popup.html?key=imdb:tt0113277&title=Heat';
    for (const path of ['welcome.html', 'options.html#log', 'options.html#preferences', form]) {
      const tab = await session.tab(path);
      await tab.until(() => document.querySelector('h1'));
      if (path.startsWith('popup')) await tab.until(() => document.querySelector('.field.venue'));
      await tab.page.setViewport({ width: 320, height: 640 });
      await sound(tab, `${language}-${path.replace(/\.html#?|\?.*/g, '')}-narrow`);
      await tab.close();
    }
  });
});
