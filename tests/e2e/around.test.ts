import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Screen, waitFor } from '../../scripts/drive/screen.ts';
import { addresses, hears, kind, type Session, startSession } from './session.ts';

/** What opens the extension from outside its pages: the browser's menus, its keys and its address bar. */
describe('from anywhere in the browser', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
    if (kind === 'firefox') return;
    console.log(
      'in chrome: its menus, keys and address bar are out of reach, so their events are sent to the background',
    );
    // The gesture that allows looking at the page is missing then.
    await session.running().permit('https://films.example/*', true);
  });
  afterAll(() => session?.end());

  /** The page of ours that was opened in a tab or window of its own. */
  const opened = async (part: string): Promise<Screen> => {
    const running = session.running();
    const page = await waitFor(
      async () => {
        for (const each of await running.browser.pages()) {
          const address = await each.evaluate(() => location.href).catch(() => '');
          if (address.startsWith(running.base) && address.includes(part)) return each;
        }
        return undefined;
      },
      () => `No page with "${part}" was opened.`,
    );
    return running.asScreen(page);
  };
  const her = () => session.running().newPage(addresses.her);

  test('the menu of a page reviews its film', async () => {
    const page = await her();
    await session.running().around.chooseMenu(page, 'h1', 'page');
    const popup = await session.running().popup(page);
    await popup.shows('Spike Jonze');
    await popup.press('9');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
    await page.close();
  });

  test('the menu of a selection puts it into the review as a quote', async () => {
    const page = await her();
    await page.evaluate(() => {
      const text = document.querySelectorAll('article p')[1];
      if (text) getSelection()?.selectAllChildren(text);
    });
    await session.running().around.chooseMenu(page, 'article p:nth-of-type(2)', 'quote');
    const popup = await session.running().popup(page);
    await popup.until(() =>
      document.querySelector<HTMLTextAreaElement>('textarea.body')?.value.startsWith('> We show it'),
    );
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
    await page.close();
  });

  test('the menu of a selection on a page about no film asks which one the quote is for, and puts it there', async () => {
    await session.running().permit('https://notes.example/*', true);
    const page = await session.running().newPage(addresses.plain);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
    await session.running().around.chooseMenu(page, 'p', 'quote');
    const popup = await session.running().popup(page);
    await popup.shows('Name the film. Your quote goes into its review.');
    await popup.tabTo('Title', 'textbox');
    await popup.press('Control+a');
    await popup.type('Tampopo');
    await popup.press('Enter');
    await popup.until(() => document.querySelector<HTMLTextAreaElement>('textarea.body')?.value.startsWith('> '));
    await popup.shows('Tampopo');
    expect(await popup.text()).not.toContain('Drafts (');
    await popup.close();
    await page.close();
  });

  test('the menu of a picture makes it the poster', async () => {
    const page = await her();
    await page.evaluate(() => {
      const still = document.createElement('img');
      const drawn =
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="120"><rect width="80" height="120"/></svg>';
      Object.assign(still, { id: 'still', src: `data:image/svg+xml,${encodeURIComponent(drawn)}` });
      document.querySelector('h1')?.after(still);
    });
    const poster = () => document.querySelector<HTMLImageElement>('.ticket img')?.src ?? '';
    // A click on the button lets Chromium take pictures of this page.
    const before = await session.running().openPopup(page);
    await before.shows('Spike Jonze');
    const taken = await before.run(poster);
    await before.close();
    await session.running().around.chooseMenu(page, '#still', 'image');
    const popup = await session.running().popup(page);
    await popup.until((old) => {
      const { src = '' } = document.querySelector<HTMLImageElement>('.ticket img') ?? {};
      return src.startsWith('data:image/') && src !== old;
    }, taken);
    await popup.close();
    await page.close();
  });

  test('the menu of a link reviews the film behind it, by its address and its words alone', async () => {
    const page = await her();
    await page.evaluate(() => {
      const link = document.createElement('a');
      Object.assign(link, { id: 'heat', href: 'https://www.imdb.com/title/tt0113277/', textContent: 'Heat (1995)' });
      document.querySelector('h1')?.after(link);
    });
    await session.running().around.chooseMenu(page, '#heat', 'link');
    const form = await opened('popup.html?');
    await form.shows('Only the link was read');
    expect(await form.text()).toContain('1995');
    await form.press('8');
    await form.press('Control+Enter');
    await hears(form, 'Saved');
    await form.close();
    await page.close();
  });

  test('the address bar searches the log and opens a review', async () => {
    const page = await session.running().newPage(addresses.plain);
    const { around } = session.running();
    const suggested = await around.suggest('heat');
    expect(suggested).toHaveLength(1);
    expect(suggested[0]).toContain('Heat (1995)');
    expect(suggested[0]).toContain('★ 8 / 10');
    await around.enter();
    const review = await opened('popup.html?review=');
    await review.shows('Heat');
    await review.until(() => [...document.querySelectorAll('button')].some((one) => one.textContent === 'Edit'));
    await review.close();
    await page.close().catch(() => {});
  });

  test('a command opens the log', async () => {
    await session.running().around.command('open-log');
    const log = await opened('options.html#log');
    await log.until(() => document.querySelectorAll('[data-review]').length === 2);
    await log.close();
  });
});
