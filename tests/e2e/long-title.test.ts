import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses, hears, openLog, type Session, startSession } from './session.ts';

const title =
  'The Assassination of Jesse James by the Coward Robert Ford and Other Titles Which Somebody Has Thought of on a Long Afternoon, with Donaudampfschifffahrtsgesellschaftskapitän and Whoever Came Along';

describe('a title of 200 characters', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
    const form = await session.tab(`popup.html?key=imdb:tt0443680&title=${encodeURIComponent(title)}&year=2007`);
    await form.until(() => document.querySelector('textarea'));
    await form.press('9');
    await form.tabTo('Today', 'button');
    await form.press('Enter');
    await form.press('Control+Enter');
    await hears(form, 'Saved');
    await form.close();
  });
  afterAll(() => session?.end());

  test.each([320, 800, 1280])('has two lines in the table at %i px, and the whole of it is told', async (width) => {
    const tab = await session.tab('options.html#log');
    await tab.page.setViewport({ width, height: 800 });
    await tab.until(() => document.querySelector('.log-table [data-review]'));
    const row = await tab.run(() => {
      const [button, row] = ['[data-review]', 'tr[data-row]'].map((each) =>
        document.querySelector(`.log-table ${each}`),
      );
      const cells = [...(row?.children ?? [])].map((cell) => cell.getBoundingClientRect().width).filter(Boolean);
      return {
        high: row?.getBoundingClientRect().height,
        lines: (button?.getBoundingClientRect().height ?? 0) / Number.parseFloat(getComputedStyle(button!).lineHeight),
        title: button?.parentElement?.title,
        widest: Math.max(...cells) === button?.closest('th')?.getBoundingClientRect().width,
      };
    });
    expect(row).toMatchObject({ title, widest: true });
    expect(row.lines).toBeLessThan(2.1);
    expect(row.high).toBeLessThan(75);
    await tab.close();
  });

  test('has two lines in the popup’s log, and its day stands under it where the table is narrow', async () => {
    const popup = await session.popupOn(addresses.plain);
    await openLog(popup);
    await popup.until(() => document.querySelector('.row [data-review]'));
    expect(await popup.run(() => document.querySelector('.row')?.getBoundingClientRect().height)).toBeLessThan(100);
    await popup.close();
    const tab = await session.tab('options.html#log');
    await tab.page.setViewport({ width: 320, height: 800 });
    await tab.until(() => document.querySelector('.log-table [data-review]'));
    expect(
      await tab.run(() =>
        [...document.querySelectorAll('.log-table time')]
          .filter((each) => each.getBoundingClientRect().height > 0)
          .map((each) => each.closest('td, th')?.tagName),
      ),
    ).toEqual(['TH']);
    await tab.close();
  });
});
