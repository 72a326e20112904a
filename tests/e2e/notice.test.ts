import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Screen } from '../../scripts/drive/screen.ts';
import { addresses, hears, type Session, startSession } from './session.ts';

/** The name of what a click in the middle of the button of this name, and in the middle of the notice, meets. */
const under = (screen: Screen, name: string) =>
  screen.run((name) => {
    const button = [...document.querySelectorAll('button')].find(
      (each) => each.getClientRects().length > 0 && each.textContent?.startsWith(name),
    );
    if (!button) return `no ${name}`;
    const { x, y, width, height } = button.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('button')?.textContent;
  }, name);

/** How far the notice ends above the Save bar, in pixels; negative where it lies over it. */
const above = (screen: Screen) =>
  screen.run(() => {
    const top = (of: string) => document.querySelector(of)?.getBoundingClientRect();
    return Math.round((top('.foot')?.top ?? Number.NaN) - (top('.toast')?.bottom ?? Number.NaN));
  });

describe('a notice', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  const correct = async (screen: Screen) => {
    await screen.shows('Spike Jonze');
    await screen.tabTo('Correct', 'button');
    await screen.press('Enter');
    await screen.tabTo('Title', 'textbox');
    await screen.type(' 2');
    await screen.press('Enter');
    await hears(screen, 'Corrected');
    await screen.until(() => document.querySelector('.toast'));
  };

  test('is never over Save: a click in its middle saves', async () => {
    const popup = await session.popupOn(addresses.her);
    await correct(popup);
    expect(await under(popup, 'Save')).toContain('Save');
    expect(await under(popup, 'Undo')).toBe('Undo');
    expect(await above(popup)).toBeGreaterThan(8);
    // At the end of the page too, where all of the form is seen above it.
    await popup.run(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await under(popup, 'Save')).toContain('Save');
    expect(await under(popup, 'Keys')).toBe('Keys');
    expect(await above(popup)).toBeGreaterThan(8);
    await popup.close();
  });

  test('is over no Save in a tab of any size, however far it is scrolled', async () => {
    const tab = await session.tab('popup.html?key=imdb:tt0068646&title=The+Godfather&year=1972');
    await tab.until(() => document.querySelector('.foot'));
    await tab.type('7');
    await tab.shows('Draft kept');
    await tab.tabTo('Discard', 'button');
    await tab.press('Enter');
    await tab.until(() => document.querySelector('.toast'));
    for (const [width, height] of [
      [320, 568],
      [380, 600],
      [1280, 700],
      [1280, 760],
      [1280, 800],
      [1280, 840],
      [1280, 1400],
    ] as const) {
      await tab.page.setViewport({ width, height });
      for (const part of [0, 0.5, 1]) {
        await tab.run((part) => scrollTo(0, document.documentElement.scrollHeight * part), part);
        await tab.run(() =>
          new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => 1),
        );
        expect(await under(tab, 'Save'), `${width} × ${height}, ${part}`).toContain('Save');
        expect(await under(tab, 'Undo'), `${width} × ${height}, ${part}`).toBe('Undo');
      }
    }
    await tab.page.close();
  });

  test('is over no Save in the log on the options page', async () => {
    const popup = await session.popupOn(addresses.heat);
    await popup.shows('Michael Mann');
    await popup.press('9');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
    const tab = await session.tab('options.html#log');
    await tab.page.setViewport({ width: 1000, height: 500 });
    await tab.tabTo(/Heat/);
    await tab.press('e');
    await tab.until(() => document.querySelector('.foot'));
    await tab.tabTo('TL;DR');
    await tab.type('Never mind');
    await tab.shows('Draft kept');
    await tab.tabTo('Discard', 'button');
    await tab.press('Enter');
    await tab.until(() => document.querySelector('.toast'));
    expect(await under(tab, 'Save')).toContain('Save');
    expect(await under(tab, 'Undo')).toBe('Undo');
    // By the keyboard to Dismiss and back: the focus is where it came from.
    await tab.tabTo('Venue');
    const reached = await tab.run(() => document.activeElement?.id);
    await tab.run(() => document.querySelector<HTMLElement>('.toast [aria-label]')?.focus());
    await tab.press('Enter');
    await tab.until((id) => document.activeElement?.id === id, reached ?? '');
    await tab.page.close();
  });
});
