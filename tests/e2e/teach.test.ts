import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Screen, waitFor } from '../../scripts/drive/screen.ts';
import { addresses, onTheWay, type Session, startSession } from './session.ts';
import { iconsOf } from './told.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.end());

/** Begins teaching the page in front, by keyboard; the popup goes out of the way. */
async function begin(page: Page): Promise<void> {
  const popup = await session.running().openPopup(page);
  await popup.tabTo(/^(Review a film by its title|Why\?)$/, 'button');
  await popup.press('Enter');
  await popup.tabTo('Teach this page', 'button');
  await popup.press('Enter');
  await waitFor(
    async () => !(await popup.isOpen()),
    () => 'The popup stayed in the way.',
  );
}

/** What the popup shows of the film: its title, facts, whether it looks unsure and has a picture. */
async function shown(popup: Screen) {
  await popup.until(() => document.querySelector('.ticket h1') !== null);
  return popup.run(() => ({
    title: document.querySelector('.ticket h1')?.textContent,
    meta: document.querySelector('.ticket .meta')?.textContent,
    unsure: document.querySelector('.ticket.unsure') !== null,
  }));
}

test('a page that is not understood is taught once, by pointing at the title', async () => {
  const page = await session.running().newPage(addresses.plain);
  await begin(page);
  const title = await page.$eval('h1', (heading) => heading.textContent?.trim() ?? '');
  await page.click('h1');
  // Year, director and poster are not on this page.
  await page.keyboard.press('Tab');
  for (let part = 0; part < 3; part++) await page.keyboard.press('Enter');
  // Where the browser lets us, the popup opens on it by itself.
  const popup = await session.running().popup(page);
  await popup.shows(title);
  await popup.close();
  const options = await session.tab('options.html#sites');
  await options.shows('Pages you taught');
  await options.shows('notes.example');
  await options.close();
});

test('has the keys back after a click into a frame of another page', async () => {
  const page = await session.running().newPage(addresses.her);
  await page.evaluate(() => {
    const inner = document.createElement('iframe');
    inner.srcdoc = '<p>An advertisement</p>';
    document.body.prepend(inner);
  });
  await begin(page);
  const box = (await (await page.$('iframe'))?.boundingBox()) as { x: number; y: number };
  await page.mouse.click(box.x + 30, box.y + 30);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const bars = () => page.evaluate(() => document.querySelectorAll('html > div').length);
  expect(await bars()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await bars()).toBe(0);
  await page.close();
});

describe('a site that we do not know, with a policy of its own and late data', () => {
  const first = 'https://lantern.example/evening/first';
  let page: Page;

  test('is taught by keyboard alone: title, year, director and poster', async () => {
    page = await session.running().newPage(first);
    await begin(page);
    for (let part = 0; part < 4; part++)
      for (const key of ['ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
    const popup = await session.running().popup(page);
    expect(await shown(popup)).toEqual({ title: 'Paper moonrise', meta: '1968 · Ana Ruiz', unsure: false });
    await popup.until(() => document.querySelector('.ticket img.poster') !== null);
    await popup.tabTo('Why?', 'button');
    await popup.press('Enter');
    await popup.shows('what you taught Matinee');
    await popup.close();
  });

  test('is known on its other pages, once their data are there: the popup shows no former film', async () => {
    await page.evaluate('goOn("second", 900)');
    const popup = await session.running().openPopup(page);
    expect(await shown(popup)).toEqual({ title: 'The slow ferry', meta: '1974 · Jan Kos', unsure: false });
    await popup.close();
  });

  test('has no former film on its icon, however late the data come, and the new one then', async () => {
    const icons = await iconsOf(session);
    await session.running().permit('https://lantern.example/*', true);
    await icons.comesToSay('https://lantern.example/evening/second', '', 'The slow ferry: not reviewed yet');
    await page.bringToFront();
    await page.evaluate('goOn("third", 2500)');
    const third = 'https://lantern.example/evening/third';
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (let look = 0; look < 8; look++) {
      expect((await icons.says(third))?.title ?? '').not.toContain('ferry');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await icons.comesToSay(third, '', 'Salt and wire: not reviewed yet');
    await page.evaluate('history.back()');
    await icons.comesToSay('https://lantern.example/evening/second', '', 'The slow ferry: not reviewed yet');
    // The front page has a heading, too: it lights no icon, and looks unsure in the popup.
    await page.evaluate('goOn("", 100)');
    await icons.comesToSay('https://lantern.example/', '', 'Matinee');
    const popup = await session.running().openPopup(page);
    expect(await shown(popup)).toMatchObject({ title: 'Our programme', unsure: true });
    await popup.close();
    await icons.comesToSay('https://lantern.example/', '', 'Matinee');
  });

  test('is read as far as it has come while it is still loading', async () => {
    const release = session.pages.hold(first, '<script>');
    const { page: slow, loaded } = await onTheWay(session, `${first}?ref=slow`);
    const popup = await session.running().openPopup(slow);
    expect(await shown(popup)).toMatchObject({ title: 'Paper moonrise', meta: '1968 · Ana Ruiz' });
    expect(await slow.evaluate('document.readyState')).toBe('loading');
    release();
    await loaded;
    await popup.close();
    await slow.close();
  });

  test('is taught in a dialog that puts all else out of reach, too', async () => {
    const other = await session.running().newPage(`${first}?dialog`);
    await other.evaluate('ask()');
    await begin(other);
    const box = (await (await other.$('.who'))?.boundingBox()) as { x: number; y: number };
    // The bar stands where it can be clicked: its first button goes on without.
    for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'Enter'] as const) await other.keyboard.press(key);
    await other.mouse.click(box.x + 5, box.y + 5);
    await other.keyboard.press('Tab');
    await other.keyboard.press('Enter');
    const popup = await session.running().popup(other);
    expect(await shown(popup)).toMatchObject({ title: 'Paper moonrise', meta: '1968 · Ana Ruiz' });
    await popup.close();
  });
});
