import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hears, type Session, startSession, type Tab } from './session.ts';

const window = { width: 1280, height: 850 };

/** Whether what has the focus lies whole within the window. */
const inSight = (tab: Tab) =>
  tab.run(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  });

describe('an import is found, and seen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-import-'));
  const path = join(folder, 'log.csv');
  let session: Session;
  beforeAll(async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `Film ${at},${1980 + at},Someone,${1 + (at % 10)}`);
    writeFileSync(path, `Title,Year,Directors,Rating10\n${rows.join('\n')}\n`);
    session = await startSession();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await session?.end();
  });

  test('the first page leads to it, and it has the focus', async () => {
    const welcome = await session.tab('welcome.html');
    await welcome.shows('Welcome to Matinee');
    await welcome.tabTo('Import my log', 'button');
    await welcome.press('Enter');
    // Firefox's driver does not tell of pages that it has not opened: the browser itself is asked.
    await welcome.until(async () => {
      const { tabs } = (
        globalThis as unknown as { browser: { tabs: { query(all: object): Promise<{ url?: string }[]> } } }
      ).browser;
      return (await tabs.query({})).some(({ url }) => url?.endsWith('/options.html#transfer?import'));
    });
    const options = await session.tab('options.html#transfer?import');
    await options.until(() => document.activeElement?.textContent === 'Bring reviews in');
    expect(await options.run(() => document.activeElement?.getBoundingClientRect().top ?? -1)).toBeLessThan(300);
    await options.close();
    await welcome.close();
  });

  test('an empty log leads to it, and the names of the sections stay where they are', async () => {
    const tab = await session.tab('options.html#log');
    await tab.page.setViewport(window);
    await tab.tabTo('Import my log', 'link');
    const places = () =>
      tab.run(() => [...document.querySelectorAll('.nav a')].map((link) => link.getBoundingClientRect().bottom));
    const before = await places();
    await tab.press('Enter');
    await tab.until(() => document.activeElement?.textContent === 'Bring reviews in');
    expect(await places()).toEqual(before);
    await tab.run(() => {
      location.hash = '#sites';
    });
    await tab.shows('Show my scores on film sites');
    expect(await places()).toEqual(before);
    await tab.close();
  });

  test('its preview comes into sight with the focus, and where files are chosen has it after Cancel and Import', async () => {
    const tab = await session.tab('options.html#transfer');
    await tab.page.setViewport(window);
    for (const [button, said] of [
      ['Cancel', 'What will happen: 40 new reviews'],
      ['Import', 'Imported 40 reviews'],
    ] as const) {
      await tab.choose(path);
      await tab.until(() => document.activeElement?.textContent === 'What will happen');
      expect(await inSight(tab)).toBe(true);
      await tab.tabTo(button, 'button');
      await tab.press('Enter');
      await hears(tab, said);
      await tab.until(() => document.activeElement?.closest('label')?.textContent === 'Choose files');
      expect(await inSight(tab)).toBe(true);
    }
    await tab.close();
    // The log has reviews now: the import stands below the export.
    const later = await session.tab('options.html#transfer');
    await later.page.setViewport(window);
    await later.shows('Bring reviews in');
    expect(await later.run(() => document.querySelector('h1')?.textContent)).toBe('Take your log anywhere');
    await later.choose(path);
    await later.until(() => document.activeElement?.textContent === 'What will happen');
    expect(await inSight(later)).toBe(true);
    await later.close();
  });
});
