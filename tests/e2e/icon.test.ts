import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { addresses, hears, type Session, startSession } from './session.ts';
import { iconsOf } from './told.ts';

const imdb = 'https://www.imdb.com/*';
const settle = () => new Promise((resolve) => setTimeout(resolve, 1000));

describe('the icon', () => {
  let session: Session;
  let icons: Awaited<ReturnType<typeof iconsOf>>;
  beforeAll(async () => {
    session = await startSession({ restarts: true });
    icons = await iconsOf(session);
  });
  afterAll(() => session?.end());

  /** Where the scripts that are registered run. */
  const registered = () =>
    icons.desk.evaluate(
      'browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ matches }) => matches))',
    );

  test('says nothing without leave: no script is registered, none has run', async () => {
    await session.running().newPage(addresses.herOnImdb);
    await settle();
    expect(await icons.says(addresses.herOnImdb)).toBeUndefined();
    for (const { badge, title } of await icons.all()) expect([badge, title]).toEqual(['', 'Matinee']);
    expect(await icons.desk.evaluate('browser.scripting.getRegisteredContentScripts()')).toEqual([]);
  });

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

  test('goes on telling in the open tabs after an update of the extension', async () => {
    await session.running().update();
    // Its own pages were closed with it.
    icons = await iconsOf(session);
    await icons.comesToSay(addresses.herOnImdb, '7', 'you gave it 7');
    const other = `${addresses.herOnImdb}?ref_=other`;
    const [page] = (await session.running().browser.pages()).filter((one) => one.url() === other);
    const popup = await session.running().openPopup(page as NonNullable<typeof page>);
    await popup.tabTo('Watched again', 'button');
    await popup.press('Enter');
    await popup.until(() => document.querySelector('textarea') !== null);
    await popup.press('5');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
    const [first] = (await session.running().browser.pages()).filter((one) => one.url() === addresses.herOnImdb);
    await first?.bringToFront();
    await icons.comesToSay(addresses.herOnImdb, '5', 'you gave it 5');
    expect(await registered()).toEqual([[imdb]]);
  });

  test('goes on telling after a restart of the browser: the script is still registered, and is on no other site', async () => {
    await session.restart();
    const page = await session.running().newPage(addresses.herOnImdb);
    icons = await iconsOf(session);
    await icons.comesToSay(addresses.herOnImdb, '5', 'you gave it 5');
    expect(await registered()).toEqual([[imdb]]);
    await page.bringToFront();
  });

  test('tells what the person said of a page, and what they taught of a site, over what the page says', async () => {
    await session.running().permit('https://notes.example/*', true);
    await icons.desk.evaluate(`browser.storage.local.set({
      corrections: [['notes.example/soup?corrected=1', { film: { title: 'Her', keys: ['imdb:tt1798709'] }, when: '' }],
        ['imdb.com/title/tt1798709?rejected=1', { film: null, when: '' }]],
      lessons: [{ host: 'notes.example', selectors: { title: 'h1' }, against: '', when: '' }],
    })`);
    await session.running().newPage(addresses.plain);
    await icons.comesToSay(addresses.plain, '', 'Leek soup: not reviewed yet');
    const corrected = `${addresses.plain}?corrected=1`;
    await session.running().newPage(corrected);
    await icons.comesToSay(corrected, '5', 'Her: you gave it 5');
    // At once, too, when they say something else of the page in front.
    await icons.desk.evaluate(`browser.storage.local.set({ corrections: [
      ['notes.example/soup?corrected=1', { film: null, when: '' }],
      ['imdb.com/title/tt1798709?rejected=1', { film: null, when: '' }]] })`);
    await icons.comesToSay(corrected, '', 'Matinee');
    await icons.desk.evaluate(`browser.storage.local.set({ corrections: [
      ['imdb.com/title/tt1798709?rejected=1', { film: null, when: '' }]] })`);
    await icons.comesToSay(corrected, '', 'Leek soup: not reviewed yet');
    const rejected = `${addresses.herOnImdb}?rejected=1`;
    await session.running().newPage(rejected);
    await settle();
    expect(await icons.says(rejected)).toEqual({ badge: '', title: 'Matinee' });
  });

  test('tells nothing more once the leave is taken back, on the page where it was given, in no tab', async () => {
    await icons.desk.page.bringToFront();
    // A site that is in no table is listed too.
    await icons.desk.shows('notes.example');
    await icons.desk.tabTo('Take all leave back', 'button');
    await icons.desk.press('Enter');
    await icons.desk.shows('Matinee may look on 0 of the sites below.');
    await waitFor(
      async () => (await icons.all()).every(({ badge, title }) => badge === '' && title === 'Matinee'),
      async () => `It still says ${JSON.stringify(await icons.all())}`,
    );
    await waitFor(
      async () => ((await registered()) as string[][]).length === 0,
      () => 'The script is still registered.',
    );
    // Tabs that were open still hold the script: what it says is not heard.
    for (const page of await session.running().browser.pages())
      if (page.url().includes('imdb')) await page.bringToFront();
    await session.running().newPage(`${addresses.herOnImdb}?ref_=after`);
    await settle();
    for (const { badge, title } of await icons.all()) expect([badge, title]).toEqual(['', 'Matinee']);
  });
});
