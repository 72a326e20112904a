import { afterAll, beforeAll, describe, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { addresses, hears, type Session, startSession } from './session.ts';
import { iconsOf } from './told.ts';

const imdb = 'https://www.imdb.com/*';
const second = `${addresses.herOnImdb}?window=2`;

describe('the icon of every tab that can be seen', () => {
  let session: Session;
  let icons: Awaited<ReturnType<typeof iconsOf>>;
  beforeAll(async () => {
    session = await startSession();
    icons = await iconsOf(session);
    await session.running().permit(imdb, true);
    await session.running().newPage(addresses.herOnImdb);
    await icons.desk.evaluate(`browser.windows.create({ url: '${second}' }).then(() => {})`);
    for (const address of [addresses.herOnImdb, second]) await icons.comesToSay(address, '', 'Her: not reviewed yet');
  });
  afterAll(() => session?.end());

  const page = async () => {
    const [first] = (await session.running().browser.pages()).filter((one) => one.url() === addresses.herOnImdb);
    return first as NonNullable<typeof first>;
  };
  const popup = async () => {
    const screen = await session.running().openPopup(await page());
    await screen.until(() => document.querySelector('textarea') !== null);
    return screen;
  };
  const bothSay = async (badge: string, title: string) => {
    for (const address of [addresses.herOnImdb, second]) await icons.comesToSay(address, badge, title);
  };

  test('has a dot for a draft though the popup was closed in the moment of typing and the background had ended', async () => {
    const begun = await popup();
    await session.running().stopBackground();
    await begun.tabTo('TL;DR');
    await begun.type('a');
    await begun.close();
    await bothSay('•', 'Her: a draft is waiting');
  });

  test('loses it where the draft is discarded in the options', async () => {
    await session.running().stopBackground();
    await (await page()).bringToFront();
    const front = await session.running().newPage(`${session.running().base}/options.html#drafts`);
    const desk = session.running().asScreen(front);
    await desk.tabTo(/^Discard the draft about Her/, 'button');
    await desk.press('Enter');
    await icons.comesToSay(second, '', 'Her: not reviewed yet');
    await front.close();
    await (await page()).bringToFront();
    await bothSay('', 'Her: not reviewed yet');
  });

  test('has the score when the review is saved in another window', async () => {
    const open = await popup();
    await open.press('9');
    await bothSay('•', 'Her: a draft is waiting');
    await session.running().stopBackground();
    await open.press('Control+Enter');
    await hears(open, 'Saved');
    await bothSay('9', 'Her: you gave it 9 out of 10');
    await open.close();
  });

  test('is at rest when the leave is taken back, though the click on it lets us still see the page', async () => {
    await session.running().permit(imdb, false);
    await waitFor(
      async () => (await icons.all()).every(({ badge, title }) => badge === '' && title === 'Matinee'),
      async () => `It still says ${JSON.stringify(await icons.all())}`,
    );
  });
});
