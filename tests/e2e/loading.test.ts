import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses, hears, onTheWay, type Session, startSession } from './session.ts';

describe('a page that is still loading', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  test('says nothing of having gone on when its last picture has come', async () => {
    const release = session.pages.hold('https://films.example/her/poster.svg', '<svg');
    const { page, loaded } = await onTheWay(session, addresses.her);
    const popup = await session.running().openPopup(page);
    await popup.shows('Spike Jonze');
    release();
    await loaded;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await popup.text()).not.toContain('The page has changed');
    await popup.close();
    await page.close();
  });

  test('shows its film as soon as that has come, and keeps what is typed when the rest has', async () => {
    const release = session.pages.hold(addresses.heat, '</body');
    const { page, loaded } = await onTheWay(session, addresses.heat);
    const popup = await session.running().openPopup(page);
    await popup.shows('Michael Mann');
    expect(await page.evaluate('document.readyState')).toBe('loading');
    await popup.tabTo('TL;DR');
    await popup.type('While it loads');
    release();
    await loaded;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await popup.focused()).value).toBe('While it loads');
    expect(await popup.text()).toContain('Michael Mann');
    await popup.close();
    await page.close();
  });

  test('offers to name a film where none has come within a second, and shows the film once it is there', async () => {
    const address = `${addresses.heat}?ref=slow`;
    const release = session.pages.hold(addresses.heat, '<title');
    const { page, loaded } = await onTheWay(session, address);
    const popup = await session.running().openPopup(page);
    await popup.shows('Your log is empty');
    release();
    await loaded;
    await popup.shows('Michael Mann');
    await popup.close();
    await page.close();
  });

  test('is known by its address alone where its film is in the log, and keeps the form when it has come', async () => {
    const first = await session.popupOn(addresses.herOnImdb);
    await first.shows('Spike Jonze');
    await first.press('9');
    await first.press('Control+Enter');
    await hears(first, 'Saved');
    await first.close();
    const release = session.pages.hold(addresses.herOnImdb, '<html');
    const { page, loaded } = await onTheWay(session, `${addresses.herOnImdb}?ref_=slow`);
    const popup = await session.running().openPopup(page);
    await popup.shows('Watched again');
    expect(await popup.text()).toContain('Her');
    await popup.tabTo('Watched again', 'button');
    await popup.press('Enter');
    await popup.tabTo('TL;DR');
    await popup.type('While it loads');
    release();
    await loaded;
    await popup.shows('Recognised on imdb.com');
    expect((await popup.focused()).value).toBe('While it loads');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
    await page.close();
  });
});
