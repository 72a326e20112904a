import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Screen, waitFor } from '../../scripts/drive/screen.ts';
import { addresses, hears, type Session, startSession } from './session.ts';

const tldr = (screen: Screen) => screen.tabTo('TL;DR').then(({ value }) => value);

describe('the side panel, or the sidebar,', () => {
  let session: Session;
  let panel: Screen;
  beforeAll(async () => {
    session = await startSession();
    await session.running().permit('https://films.example/*', true);
  });
  afterAll(() => session?.end());

  test('is not open by itself', async () => {
    const open = session.running().panel();
    const soon = new Promise((resolve) => setTimeout(resolve, 1500, 'none'));
    expect(await Promise.race([open.catch(() => 'none'), soon])).toBe('none');
  });

  test('opens from the popup on the same film, with what was typed there', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.tabTo('TL;DR');
    await popup.type('Begun in the popup.');
    await popup.tabTo('Open in side panel', 'button');
    // The popup closes at the key.
    await popup.press('Enter').catch(() => {});
    panel = await session.running().panel();
    await panel.shows('Spike Jonze');
    expect(await tldr(panel)).toBe('Begun in the popup.');
    await waitFor(
      async () => !(await popup.isOpen()),
      () => 'The popup stayed open.',
    );
  });

  test('never swaps a form being written: it says so, and goes there when told', async () => {
    await panel.tabTo('TL;DR');
    await panel.press('End');
    await panel.type(' More.');
    expect(await tldr(panel)).toBe('Begun in the popup. More.');
    const page = await session.running().newPage(addresses.heat);
    await panel.shows('You are on Heat now. What you are writing stays here.');
    expect(await tldr(panel)).toBe('Begun in the popup. More.');
    await panel.tabTo('Go there', 'button');
    await panel.press('Enter');
    await panel.shows('Michael Mann');
    expect(await tldr(panel)).toBe('');
    await page.close();
  });

  test('follows the tabs while nothing is written, and has every draft again', async () => {
    await panel.shows('Spike Jonze');
    expect(await tldr(panel)).toBe('Begun in the popup. More.');
    await panel.press('Control+Enter');
    await hears(panel, 'Saved');
    const page = await session.running().newPage(addresses.heat);
    await panel.shows('Michael Mann');
    await page.goto(addresses.her);
    await panel.shows('More.');
    await page.close();
  });

  test('says so where it may not look, and takes any film by its title', async () => {
    const page = await session.running().newPage(addresses.plain);
    await panel.shows('Matinee reads a page here once you have clicked its button');
    await panel.tabTo('Title', 'textbox');
    await panel.type('Paris, Te');
    await page.goto(addresses.her);
    await panel.shows('You are on her now.'.replace('her', 'Her'));
    expect((await panel.focused()).value).toBe('Paris, Te');
    await page.close();
  });
});

describe('the same form in a tab of its own', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  test('reviews the film behind a link by its key and a guessed title, and says that it is guessed', async () => {
    const tab = await session.tab(
      'popup.html?key=imdb:tt0113277&title=Heat&link=https://www.imdb.com/title/tt0113277/',
    );
    await tab.shows('Is this the film? Only the link was read');
    await tab.until(() => document.querySelector('textarea') !== null);
    await tab.press('8');
    await tab.press('Control+Enter');
    await hears(tab, 'Saved');
    await tab.close();
  });

  test('lists what was begun; it opens there, and is thrown away with undo', async () => {
    const form = await session.tab('popup.html?key=imdb:tt1798709&title=Her');
    await form.until(() => document.querySelector('textarea') !== null);
    await form.tabTo('TL;DR');
    await form.type('Half a wor');
    await form.close();
    const list = await session.tab('options.html#drafts');
    await list.shows('Half a wor');
    await list.tabTo('Discard the draft about Her', 'button');
    await list.press('Enter');
    await list.shows('Nothing begun and not saved.');
    await list.tabTo('Undo', 'button');
    await list.press('Enter');
    await list.shows('Half a wor');
    const popup = await session.popupOn(addresses.heat);
    await popup.shows('Drafts (1)');
    await popup.close();
  });
});
