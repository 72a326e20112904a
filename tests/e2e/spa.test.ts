import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hears, type Session, startSession } from './session.ts';
import { iconsOf } from './told.ts';

const site = 'https://www.justwatch.com/us';
const her = `${site}/movie/her`;
const heat = `${site}/movie/heat`;
const paris = `${site}/movie/paris-texas`;

/** Goes on inside the page: the address at once, what it shows after `delay` milliseconds. */
const goOn = (slug: string, delay: number) => `goOn(${JSON.stringify(slug)}, ${delay})`;

describe('a site that goes on inside its page', () => {
  let session: Session;
  let icons: Awaited<ReturnType<typeof iconsOf>>;
  beforeAll(async () => {
    session = await startSession();
    icons = await iconsOf(session);
  });
  afterAll(() => session?.end());

  test('is known by what it shows now, though the popup opens while it still shows the former film', async () => {
    const page = await session.running().newPage(her);
    await page.evaluate(goOn('heat', 600));
    const popup = await session.running().openPopup(page);
    await popup.until(() => document.querySelector('textarea') !== null);
    expect(await popup.text()).toContain('Heat');
    expect(await popup.text()).not.toContain('Her');
    await popup.press('8');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
    await page.close();
  });

  test('never has the former film on its icon', async () => {
    await session.running().permit('https://www.justwatch.com/*', true);
    const page = await session.running().newPage(her);
    await icons.comesToSay(her, '', 'Her: not reviewed yet');
    await page.evaluate(goOn('heat', 900));
    // The time of one message from the page.
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (let look = 0; look < 8; look++) expect((await icons.says(heat))?.title ?? '').not.toContain('Her');
    await icons.comesToSay(heat, '8', 'Heat: you gave it 8 out of 10');
    await page.evaluate(goOn('', 300));
    await icons.comesToSay(`${site}/new`, '', 'Matinee');
    await page.evaluate(goOn('paris-texas', 300));
    await icons.comesToSay(paris, '', 'Paris, Texas: not reviewed yet');
    await page.evaluate('history.go(-2)');
    await icons.comesToSay(heat, '8', 'Heat: you gave it 8 out of 10');
  });
});
