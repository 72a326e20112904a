import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { hears, type Session, startSession } from './session.ts';

describe('the first run', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ restarts: true });
  });
  afterAll(() => session?.end());

  /** How many welcome pages are open. */
  const welcomes = async () => {
    const pages = await session.running().browser.pages();
    const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    return addresses.filter((address) => address.endsWith('/welcome.html')).length;
  };

  test('shows a page of one screen at the install, once', () => {
    expect(session.running().welcomed).toBe(true);
  });

  test('has every step on that screen, takes the scale at once, and is left by one button', async () => {
    const tab = await session.tab('welcome.html');
    await tab.page.setViewport({ width: 1280, height: 620 });
    await tab.shows('Welcome to Matinee');
    await tab.until(() => document.querySelectorAll('main li h2').length === 4);
    expect(await tab.run(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    await tab.tabTo('Five stars, with halves', 'button');
    await tab.press('Enter');
    await tab.until(() => document.querySelector('[aria-pressed=true]')?.textContent === 'Five stars, with halves');
    await tab.tabTo('Start', 'button');
    await tab.press('Enter').catch(() => {});
    await waitFor(
      async () => (await welcomes()) === 0,
      () => 'The page stayed open.',
    );
    const form = await session.tab('popup.html?key=imdb:tt0113277&title=Heat&year=1995');
    await form.until(() => document.querySelector('textarea'));
    await form.press('4');
    await form.press('.');
    await form.press('Control+Enter');
    await hears(form, 'Saved');
    await form.shows('4½★');
    await form.close();
  });

  test('does not come again after an update or a restart', async () => {
    const later = () => new Promise((resolve) => setTimeout(resolve, 2500));
    await session.running().update();
    await later();
    expect(await welcomes()).toBe(0);
    await session.restart();
    await later();
    expect(await welcomes()).toBe(0);
  });
});
