import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses, hears, only, type Session, startSession } from './session.ts';
import { iconsOf } from './told.ts';

const imdb = 'https://www.imdb.com/*';
const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));

describe('the icon', () => {
  let session: Session;
  let icons: Awaited<ReturnType<typeof iconsOf>>;
  beforeAll(async () => {
    session = await startSession();
    icons = await iconsOf(session);
  });
  afterAll(() => session?.end());

  test('says nothing without leave: no script is registered, none has run', async () => {
    await session.running().newPage(addresses.herOnImdb);
    await settle();
    expect(await icons.says(addresses.herOnImdb)).toBeUndefined();
    for (const { badge, title } of await icons.all()) expect([badge, title]).toEqual(['', 'Matinee']);
    expect(await icons.desk.evaluate('browser.scripting.getRegisteredContentScripts()')).toEqual([]);
  });

  test.runIf(only('chrome', 'it has no declarativeContent'))(
    'is lit by the browser itself on film pages, by rules that read none',
    async () => {
      const rules = await icons.desk.evaluate(`new Promise((resolve) =>
      chrome.declarativeContent.onPageChanged.getRules(undefined, (rules) =>
        resolve(rules.map(({ conditions, actions }) => [conditions.length > 30, actions.length]))))`);
      expect(rules).toEqual([[true, 1]]);
    },
  );

  test('tells with leave at once in the tabs that are open', async () => {
    await session.running().permit(imdb, true);
    await icons.comesToSay(addresses.herOnImdb, '', 'Her: not reviewed yet');
  });

  test('has a dot for a draft while it is written, and the score right after the save', async () => {
    const beside = `${addresses.herOnImdb}?ref_=beside`;
    const popup = await session.popupOn(beside);
    await popup.shows('Her');
    await popup.until(() => document.querySelector('textarea') !== null);
    await popup.press('9');
    await icons.comesToSay(beside, '•', 'Her: a draft is waiting');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await icons.comesToSay(beside, '9', 'Her: you gave it 9 out of 10');
    await popup.close();
  });

  test('tells in every page that opens, also when the background had ended', async () => {
    await session.running().stopBackground();
    const again = `${addresses.herOnImdb}?ref_=again`;
    await session.running().newPage(again);
    await icons.comesToSay(again, '9', 'Her: you gave it 9 out of 10');
  });

  test('tells what is new when a tab comes to the front', async () => {
    const [first] = (await session.running().browser.pages()).filter((page) => page.url() === addresses.herOnImdb);
    const other = await session.popupOn(`${addresses.herOnImdb}?ref_=other`);
    await other.tabTo('Watched again', 'button');
    await other.press('Enter');
    await other.until(() => document.querySelector('textarea') !== null);
    await other.press('7');
    await other.press('Control+Enter');
    await hears(other, 'Saved');
    await other.close();
    await first?.bringToFront();
    await icons.comesToSay(addresses.herOnImdb, '7', 'you gave it 7');
  });

  test('tells on the site that was granted and on no other', async () => {
    await session.running().newPage(addresses.her);
    await settle();
    expect((await icons.all()).filter(({ title }) => title.startsWith('Her'))).toHaveLength(4);
  });

  test('tells nothing more once the leave is taken back', async () => {
    await session.running().permit(imdb, false);
    await settle();
    expect(await icons.desk.evaluate('browser.scripting.getRegisteredContentScripts()')).toEqual([]);
    await session.running().newPage(`${addresses.herOnImdb}?ref_=after`);
    await settle();
    const told = (await icons.all()).filter(({ title }) => title.startsWith('Her'));
    expect(told.length).toBeLessThanOrEqual(4);
  });
});
