import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { asPicked, dropFolder, restart, titlesIn } from './real-folder.ts';
import { addresses, hears, only, type Session, startSession, type Tab } from './session.ts';

/** Scores the film of a page in the real popup; `again` where it was reviewed before. */
async function score(session: Session, address: string, digit: string, again = false): Promise<void> {
  const popup = await session.popupOn(address);
  if (again) {
    await popup.tabTo('Watched again', 'button');
    await popup.press('Enter');
  }
  await popup.until(() => document.querySelector('textarea'));
  await popup.press(digit);
  await popup.press('Control+Enter');
  await hears(popup, 'Saved');
  await popup.close();
}

/** Opens the backups and says where they go. */
async function turnOn(tab: Tab, place: string): Promise<void> {
  await tab.shows('Where to');
  // A real click: Firefox hears a question for leave from nothing less.
  for (const label of await tab.page.$$('label.place'))
    if (await label.evaluate((one, name) => one.textContent?.startsWith(name), place)) await label.click();
}

/** From now on a backup is made after every change. */
async function afterEveryChange(tab: Tab): Promise<void> {
  await tab.tabTo('After so many changes');
  await tab.press('Control+a');
  await tab.type('1');
  await tab.press('Tab');
  await tab.until(async () => {
    const { local } = (
      globalThis as unknown as {
        browser: { storage: { local: { get(name: string): Promise<{ backups: { changes: number } }> } } };
      }
    ).browser.storage;
    return (await local.get('backups')).backups.changes === 1;
  });
}

/** The whole backups among the downloads, whatever the browser under a driver calls them. */
function downloaded(session: Session): { path: string; titles: string[] }[] {
  return (
    readdirSync(session.downloads, { recursive: true })
      .map((name) => join(session.downloads, String(name)))
      // One that is still being written is about to get another name.
      .filter((path) => !/\.(?:crdownload|part|tmp)$/.test(path))
      .flatMap((path) => {
        try {
          const { films } = JSON.parse(readFileSync(path, 'utf8')) as { films: { title: string }[] };
          return [{ path, titles: films.map(({ title }) => title).sort() }];
        } catch {
          return [];
        }
      })
  );
}

/**
 * Loses the log as a person would who reinstalls: the database and what is noted of it are gone, backups stay. With
 * `noted` the database alone is gone, as where the browser has lost it.
 */
async function loseLog(session: Session, noted = false): Promise<void> {
  const tab = await session.tab('welcome.html');
  await tab.run(async (keep) => {
    await new Promise((gone, failed) => {
      const request = indexedDB.deleteDatabase('log');
      request.onsuccess = gone;
      request.onerror = failed;
    });
    const { local } = (
      globalThis as unknown as { browser: { storage: { local: { remove(names: string[]): Promise<void> } } } }
    ).browser.storage;
    if (!keep) await local.remove(['log', 'firstScreen']);
  }, noted);
  await tab.close();
}

describe('backups', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ granted: ['downloads'] });
  });
  beforeEach(async () => {
    await loseLog(session);
    await score(session, addresses.her, '9');
  });
  afterAll(() => session?.end());

  test.runIf(only('chrome', 'Firefox lets no page write into a folder'))(
    'go into a folder by themselves, come back from it, and say so when a restart has dropped the leave for it',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'films-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      await restart(session, folder, true);
      const tab = await session.tab('options.html#backups');
      await dropFolder(tab, folder);
      await asPicked(tab);
      await turnOn(tab, 'Into a folder');
      await tab.shows('Last backup: ');
      expect(titlesIn(folder)).toEqual([['Her']]);
      await afterEveryChange(tab);
      await tab.close();
      await session.running().stopBackground();
      await score(session, addresses.heat, '8');
      const both = () => titlesIn(folder).some((titles) => titles.join() === 'Heat,Her');
      await waitFor(
        async () => both(),
        () => `The folder holds ${JSON.stringify(titlesIn(folder))}`,
      );
      // The browser loses the log: the folder has it.
      await loseLog(session, true);
      const rescue = await session.tab('options.html');
      await rescue.shows('The newest backup in your folder');
      await rescue.tabTo('Bring it back', 'button');
      await rescue.press('Enter');
      await hears(rescue, 'Brought back 2 reviews');
      await rescue.close();
      await restart(session, folder, false);
      const before = titlesIn(folder).length;
      await score(session, addresses.herOnImdb, '7', true);
      const page = await session.tab('options.html#log');
      await page.shows('The browser wants you to allow the folder again. Your log is as it was');
      await page.tabTo('Backups', 'link');
      await page.close();
      const backups = await session.tab('options.html#backups');
      await backups.shows('Allow the folder again');
      expect(titlesIn(folder).length).toBe(before);
      await backups.close();
    },
  );

  test('go into the downloads, by themselves too, and bring a lost log back', async () => {
    const tab = await session.tab('options.html#backups');
    await turnOn(tab, 'Into my downloads');
    await tab.shows('its size on disk is right');
    expect(downloaded(session).length).toBe(1);
    await afterEveryChange(tab);
    await tab.close();
    await session.running().stopBackground();
    await score(session, addresses.heat, '8');
    const newest = await waitFor(
      async () => downloaded(session).find(({ titles }) => titles.join() === 'Heat,Her'),
      () => `The downloads hold ${JSON.stringify(downloaded(session))}`,
    );
    await loseLog(session);
    const options = await session.tab('options.html#backups');
    await options.shows('Restore from a file');
    await options.choose(newest.path);
    await options.shows('What will happen');
    await options.tabTo('Import', 'button');
    await options.press('Enter');
    await hears(options, 'Imported');
    // The same file again changes nothing.
    await options.choose(newest.path);
    await options.shows('Nothing new in this file.');
    await options.close();
  });
});
