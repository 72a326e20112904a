import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { addresses, type Session, startSession } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.end());

test('a page that is not understood is taught once, by pointing at the title', async () => {
  const page = await session.running().newPage(addresses.plain);
  const popup = await session.running().openPopup(page);
  await popup.shows('Your log is empty');
  await popup.tabTo('Review another film', 'button');
  await popup.press('Enter');
  await popup.tabTo('Teach this page', 'button');
  await popup.press('Enter');
  await waitFor(
    async () => !(await popup.isOpen()),
    () => 'The popup stayed in the way.',
  );
  const title = await page.$eval('h1', (heading) => heading.textContent?.trim() ?? '');
  await page.click('h1');
  // Year, director and poster are not on this page.
  await page.keyboard.press('Tab');
  for (let part = 0; part < 3; part++) await page.keyboard.press('Enter');
  await waitFor(
    async () => {
      const options = await session.tab('options.html#sites');
      const text = await waitFor(
        async () => ((await options.text()).includes('Pages you taught') ? options.text() : ''),
        () => 'nothing was taught',
        2000,
      ).catch(() => '');
      await options.close();
      return text.includes('notes.example');
    },
    () => 'The lesson was not kept.',
    20_000,
  );
  const again = await session.popupOn(addresses.plain);
  await again.shows(title);
  expect(await again.run(() => document.querySelector('h1')?.textContent)).toBe(title);
  await again.close();
});
