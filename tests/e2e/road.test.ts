import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { exportAll } from '../../scripts/road.ts';
import { addresses, hears, openLog, type Session, startSession } from './session.ts';

describe('from a film’s page to a file, by keyboard alone', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  test('three keys save a score: open, 9, Control+Enter', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    expect(await popup.text()).toContain('2013');
    await popup.press('9');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
  });

  test('the log shows it, and finds it as one types', async () => {
    const popup = await session.popupOn(addresses.plain);
    await openLog(popup);
    await popup.shows('Her');
    await popup.tabTo('Find in your log', 'combobox');
    await popup.type('jonze nothing');
    await popup.until(() => !document.querySelector('[data-review]'));
    for (let key = 0; key < ' nothing'.length; key++) await popup.press('Backspace');
    await popup.until(() => document.querySelectorAll('[data-review]').length === 1);
    await popup.close();
  });

  test('another site’s page of the same film opens the review, to edit it or to add another viewing', async () => {
    const popup = await session.popupOn(addresses.herOnImdb);
    await popup.until(() => [...document.querySelectorAll('button')].some((one) => one.textContent === 'Edit'));
    expect(await popup.text()).toContain('9');
    await popup.tabTo('Edit', 'button');
    await popup.press('Enter');
    await popup.tabTo('TL;DR');
    await popup.type('Talking, and being heard.');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();

    const again = await session.popupOn(addresses.her);
    await again.shows('Talking, and being heard.');
    await again.tabTo(/Watched again/, 'button');
    await again.press('Enter');
    await again.tabTo('Score', 'slider');
    await again.press('8');
    await again.tabTo('Rewatch', 'button');
    await again.press('Control+Enter');
    await hears(again, 'Saved');
    await openLog(again);
    await again.until(() => document.querySelectorAll('[data-review]').length === 2);
    await again.close();
  });

  test('what is deleted comes back by Undo', async () => {
    const popup = await session.popupOn(addresses.plain);
    await openLog(popup);
    await popup.until(() => document.querySelectorAll('[data-review]').length === 2);
    await popup.tabTo(/Her/, 'button');
    await popup.press('Enter');
    await popup.tabTo('Delete', 'button');
    await popup.press('Enter');
    await hears(popup, 'Deleted');
    await popup.tabTo('Undo', 'button');
    await popup.press('Enter');
    await openLog(popup);
    await popup.until(() => document.querySelectorAll('[data-review]').length === 2);
    await popup.close();
  });

  test('every format is written, and our own file read again changes nothing', async () => {
    const options = await session.tab('options.html#transfer');
    const files = await exportAll(options, session.downloads);
    expect(files.length).toBeGreaterThanOrEqual(4);
    const json = readdirSync(session.downloads).find((name) => name.endsWith('.json')) ?? '';
    const text = readFileSync(join(session.downloads, json), 'utf8');
    expect(text).toContain('Talking, and being heard.');
    expect(() => JSON.parse(text)).not.toThrow();

    await options.choose(join(session.downloads, json));
    await options.shows('Nothing new');
    await options.close();
  });

  test('installs with no permission warning', async () => {
    // Firefox shows one for no permission but those that tests/manifest.test.ts holds out; Chromium can be asked.
    const options = await session.tab('options.html');
    const warnings = await options.evaluate(`globalThis.chrome?.management?.getPermissionWarningsByManifest
      ? chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest()))
      : browser.permissions.getAll().then(({ origins }) => origins)`);
    expect(warnings).toEqual([]);
    await options.close();
  });

  test('nothing leaves the browser: nothing was asked for but the sample pages', async () => {
    await waitFor(
      async () => session.pages.seen.length > 0,
      () => 'The proxy saw nothing, so it proves nothing.',
    );
    expect(session.pages.unexplained()).toEqual([]);
  });
});
