import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Screen } from '../../scripts/drive/screen.ts';
import { addresses, type Session, startSession } from './session.ts';

const text = 'Half a wor';
const tldr = (popup: Screen) => popup.tabTo('TL;DR').then(({ value }) => value);

/** At most so much of typing is lost, whatever ends it. */
const promised = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('what is being written', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  test('is there again after the popup closed in the middle of a word', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.tabTo('TL;DR');
    await popup.type(text);
    await popup.close();
    const again = await session.popupOn(addresses.her);
    await again.shows('Spike Jonze');
    expect(await tldr(again)).toBe(text);
    await again.close();
  });

  test('is not on another film', async () => {
    const popup = await session.popupOn(addresses.heat);
    await popup.shows('Michael Mann');
    expect(await tldr(popup)).toBe('');
    await popup.close();
  });

  // At each of these moments something else is on its way to the disk. Milliseconds.
  test('is there again however soon after a key the popup closes', async () => {
    let typed = '';
    for (const after of [0, 10, 15, 20, 130]) {
      const popup = await session.popupOn(addresses.heat);
      await popup.shows('Michael Mann');
      expect(await tldr(popup)).toBe(typed);
      await popup.press('End');
      await popup.type(` ${after} ms`);
      typed += ` ${after} ms`;
      await new Promise((resolve) => setTimeout(resolve, after));
      await popup.close();
    }
  });

  test('is there again after the tab with the form was closed', async () => {
    const named = 'popup.html?key=imdb:tt0068646&title=The+Godfather&year=1972';
    const form = await session.tab(named);
    await form.until(() => document.querySelector('textarea'));
    await form.tabTo('TL;DR');
    await form.type(text);
    // As by its cross: what is typed is on its way to the disk at that moment.
    await form.page.close();
    const again = await session.tab(named);
    await again.until(() => document.querySelector('textarea'));
    expect(await tldr(again)).toBe(text);
    await again.close();
  });

  test('is there again after the background had ended', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.tabTo('TL;DR');
    await popup.press('End');
    await session.running().stopBackground();
    await popup.type('d');
    await promised();
    await popup.close();
    const again = await session.popupOn(addresses.her);
    await again.shows('Spike Jonze');
    expect(await tldr(again)).toBe(`${text}d`);
    await again.close();
  });

  test('is there again after the extension was updated under it', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.tabTo('TL;DR');
    await popup.press('End');
    await popup.type(', updated');
    await promised();
    await session.running().update();
    const again = await session.popupOn(addresses.her);
    await again.shows('Spike Jonze');
    expect(await tldr(again)).toBe(`${text}d, updated`);
    await again.close();
  });

  test('is there again after the browser was killed', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.tabTo('TL;DR');
    await popup.press('End');
    await popup.type(', and a power cut');
    await promised();
    await session.powerCut();
    const again = await session.popupOn(addresses.her);
    await again.shows('Spike Jonze');
    expect(await tldr(again)).toBe(`${text}d, updated, and a power cut`);
    await again.close();
  });
});
