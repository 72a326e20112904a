import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { addresses, hears, only, type Session, startSession, type Tab } from './session.ts';

/** Scores the film of a page in the real popup. */
async function score(session: Session, address: string, digit: string): Promise<void> {
  const popup = await session.popupOn(address);
  await popup.until(() => document.querySelector('textarea'));
  await popup.press(digit);
  await popup.press('Control+Enter');
  await hears(popup, 'Saved');
  await popup.close();
}

/** Opens the backups and says where they go. `fake` puts a folder of the browser's own in the place of the dialogue. */
async function turnOn(session: Session, place: string, fake = false): Promise<Tab> {
  const tab = await session.tab('options.html#backups');
  await tab.shows('Where to');
  if (fake)
    await tab.run(() => {
      const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true });
      Object.assign(globalThis, { showDirectoryPicker: pick });
    });
  // A real click: Firefox hears a question for leave from nothing less.
  for (const label of await tab.page.$$('label.place'))
    if (await label.evaluate((one, name) => one.textContent?.startsWith(name), place)) await label.click();
  return tab;
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

/** The titles in each backup of the folder that stands in for the person's. */
const inFolder = (tab: Tab) =>
  tab.run(async () => {
    const kept = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept');
    const found: string[][] = [];
    for await (const handle of (kept as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values()) {
      const { films } = JSON.parse(await (await handle.getFile()).text()) as { films: { title: string }[] };
      found.push(films.map(({ title }) => title).sort());
    }
    return found;
  }) as Promise<string[][]>;

/** The whole backups among the downloads, whatever the browser under a driver calls them. */
function downloaded(session: Session): { path: string; titles: string[] }[] {
  return readdirSync(session.downloads, { recursive: true })
    .map((name) => join(session.downloads, String(name)))
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => {
      try {
        const { films } = JSON.parse(readFileSync(path, 'utf8')) as { films: { title: string }[] };
        return [{ path, titles: films.map(({ title }) => title).sort() }];
      } catch {
        return [];
      }
    });
}

/** Loses the log as a person would who reinstalls: the database and what is noted of it are gone, backups stay. */
async function loseLog(session: Session): Promise<void> {
  const tab = await session.tab('welcome.html');
  await tab.run(async () => {
    await new Promise((gone, failed) => {
      const request = indexedDB.deleteDatabase('log');
      request.onsuccess = gone;
      request.onerror = failed;
    });
    const { local } = (
      globalThis as unknown as { browser: { storage: { local: { remove(names: string[]): Promise<void> } } } }
    ).browser.storage;
    await local.remove(['log', 'firstScreen']);
  });
  await tab.close();
}

async function bringIn(tab: Tab, reviews: string): Promise<void> {
  await tab.shows(reviews);
  await tab.tabTo('Import', 'button');
  await tab.press('Enter');
  await hears(tab, 'Imported');
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
    'go into a folder, each read back and compared, and by themselves with no page of ours open',
    async () => {
      const tab = await turnOn(session, 'Into a folder', true);
      await tab.shows('Last backup: ');
      expect(await inFolder(tab)).toEqual([['Her']]);
      await afterEveryChange(tab);
      await tab.close();
      await session.running().stopBackground();
      await score(session, addresses.heat, '8');
      const look = await session.tab('welcome.html');
      await waitFor(
        async () => (await inFolder(look)).some((titles) => titles.join() === 'Heat,Her'),
        async () => `The folder holds ${JSON.stringify(await inFolder(look))}`,
      );
      await look.close();
      await loseLog(session);
      const options = await session.tab('options.html#backups');
      await options.tabTo(/^Restore the copy of/, 'button');
      await options.press('Enter');
      await bringIn(options, '2 new reviews');
      await options.close();
    },
  );

  test('go into the downloads, by themselves too, and bring a lost log back', async () => {
    const tab = await turnOn(session, 'Into my downloads');
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
