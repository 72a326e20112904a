import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { addresses, hears, kind, openLog, type Session, startSession } from './session.ts';

/** A page that no extension may read. */
const closed = kind === 'chrome' ? 'chrome://version/' : 'about:support';

describe('what the popup opens on', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  test('a page without a film: the log, and a way to review any film by its title and year', async () => {
    const popup = await session.popupOn(addresses.plain);
    await popup.shows('Your log is empty');
    await popup.tabTo('Review a film by its title', 'button');
    await popup.press('Enter');
    await popup.tabTo('Title', 'textbox');
    await popup.type('Paris, Texas');
    await popup.tabTo('Year');
    await popup.type('1984');
    await popup.press('Enter');
    await popup.tabTo('TL;DR');
    await popup.type('A man walks out of the desert, 1,000 miles late.');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await openLog(popup);
    await popup.shows('Paris, Texas');
    await popup.close();
  });

  test('a page the browser lets nobody read: a sentence that says so, and any film by its title', async () => {
    const popup = await session.popupOn(closed);
    await popup.shows('The browser lets no extension read this page.');
    await popup.tabTo('Title', 'textbox');
    await popup.close();
  });

  test('a page that holds a review: it is offered, and taken into the form when asked', async () => {
    const popup = await session.popupOn('https://blog.example/playtime');
    await popup.shows('Jacques Tati');
    await popup.tabTo('Take score, text and day', 'button');
    await popup.press('Enter');
    await hears(popup, 'The page’s review is in the form');
    expect((await popup.tabTo('Review', 'textbox')).value).toBe(
      'A city built for one joke, and it is worth the glass.',
    );
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.shows('4½ out of 5');
    await popup.close();
  });

  test('a page that went on to another film: the review stays with the film it was begun on', async () => {
    const running = session.running();
    const page = await running.newPage(addresses.her);
    const popup = await running.openPopup(page);
    await popup.shows('Spike Jonze');
    await popup.tabTo('TL;DR');
    await popup.type('Begun on her.');
    // The page goes on by itself: the popup keeps the focus.
    await page.evaluate((address) => setTimeout(() => location.assign(address), 50), addresses.heat);
    await waitFor(
      async () => page.url() === addresses.heat,
      () => 'The page did not go on.',
    );
    if (await popup.isOpen()) {
      await popup.press('Control+Enter');
      await hears(popup, 'Saved');
      await popup.close();
    }
    const there = await session.popupOn(addresses.heat);
    await there.shows('Michael Mann');
    expect(await there.text()).not.toContain('Begun on her.');
    await there.close();
    const back = await session.popupOn(addresses.her);
    await back.until(
      () =>
        [...document.querySelectorAll('textarea')].some((field) => field.value === 'Begun on her.') ||
        document.body.textContent?.includes('Begun on her.'),
    );
    await back.close();
  });
});
