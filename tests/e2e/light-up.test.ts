import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/tool.ts';
import { addresses, kind, only, type Session, startSession } from './session.ts';

let session: Session;
beforeAll(async () => {
  if (kind === 'chrome') session = await startSession();
});
afterAll(() => session?.end());

const settle = () => new Promise((resolve) => setTimeout(resolve, 1000));

test.runIf(only('chrome', 'it has no declarativeContent'))(
  'the icon is lit by the browser itself on film pages, by rules that read none and need no leave',
  async () => {
    const desk = await session.tab('options.html#sites');
    // What icon is shown cannot be asked; whether the same conditions let a button be pressed that is otherwise off can.
    await desk.evaluate(`chrome.action.disable().then(() => new Promise((resolve) => {
      const { onPageChanged, PageStateMatcher, ShowAction } = chrome.declarativeContent;
      onPageChanged.getRules(undefined, ([{ conditions }]) => onPageChanged.addRules([{
        id: 'tried', actions: [new ShowAction()],
        conditions: conditions.map(({ css, pageUrl }) => new PageStateMatcher(css ? { css } : { pageUrl })) }], () => resolve()));
    }))`);
    const lit = async (address: string, marked?: true) => {
      const page = await session.running().newPage(address);
      if (marked)
        await page.evaluate(() => {
          document.body.setAttribute('itemscope', '');
          document.body.setAttribute('itemtype', 'https://schema.org/Movie');
        });
      await settle();
      const popup = session.running().openPopup(page);
      const opened = await Promise.race([popup.then(() => true), settle().then(() => false)]).catch(() => false);
      if (opened) await (await popup).close();
      await page.close();
      return opened;
    };
    expect(await lit(session.pages.addresses.get(join(root, 'tests/pages/allocine/film.html')) ?? '')).toBe(true);
    expect(await lit(addresses.plain, true)).toBe(true);
    expect(await lit(addresses.plain)).toBe(false);
    // An address that may be a series' is left to those who may read the page.
    expect(await lit(addresses.herOnImdb)).toBe(false);
    expect(await desk.evaluate('chrome.permissions.getAll().then(({ origins }) => origins)')).toEqual([]);
  },
);
