import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/bench/bundle.ts';
import { look } from '../../scripts/drive/look.ts';
import type { Screen } from '../../scripts/drive/screen.ts';
import { believableLog, type Viewing } from '../../scripts/make-log.ts';
import { root } from '../../scripts/tool.ts';
import { addresses, hears, kind, openLog, type Session, startSession, type Tab } from './session.ts';

const folder = join(root, 'out', 'screens');

/** So many reviews. The gate's short form is a few; `SIZES=1,12,2000,100000` are all, of which the last take minutes to bring in. */
const sizes = (process.env.SIZES ?? '12').split(',').map(Number);

/** What is done to a whole log of so many reviews may take so long, with progress shown and a way to stop it. */
const patience = (size: number) => (size > 10_000 ? 600_000 : undefined);

/** So many reviews, as the pages say it. */
const counted = (size: number) => (size === 1 ? '1 review' : `${size.toLocaleString('en')} reviews`);

/** Waits until what was asked of a whole log is told to be done; of a large one how long that took is printed. */
async function done(tab: Tab, words: string, size: number): Promise<void> {
  const start = performance.now();
  await hears(tab, words, patience(size));
  if (size > 10_000) console.log(`${words}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** The screen is looked at in light, dark and forced colours, and nothing is wrong with it. */
async function sound(screen: Screen, name: string): Promise<void> {
  expect(await look(screen, join(folder, `${kind}-${name}`)), name).toEqual([]);
}

/** Moves back by Shift+Tab until what has this name has the focus. */
async function backTo(tab: Tab, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 30; step++) {
    const now = await tab.focused();
    if (now.name === name) return;
    passed.push(`${now.role} "${now.name}"`);
    await tab.press('Shift+Tab');
  }
  throw new Error(`Shift+Tab never came to ${name}; it passed ${passed.join(', ')}`);
}

const rows = (screen: Screen) => screen.run(() => document.querySelectorAll('[data-row]').length);
const hasRows = (screen: Screen) => screen.until(() => document.querySelector('[data-review]'));

describe('the log of any size', () => {
  let session: Session;
  let script: string;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    script = await bundle('scripts/bench/in-page.ts', 'matineeBench');
    session = await startSession();
  });
  afterAll(() => session?.end());

  async function fill(to: number, have: number): Promise<void> {
    const tab = await session.tab('welcome.html');
    await tab.evaluate(`${script}; 0`);
    const viewings = [...believableLog(to)].slice(have);
    for (let at = 0; at < viewings.length; at += 5000)
      await tab.evaluate(`matineeBench.add(${JSON.stringify(viewings.slice(at, at + 5000) satisfies Viewing[])})`);
    await tab.close();
  }

  async function section(name: string, ready: () => unknown): Promise<Tab> {
    const tab = await session.tab(`options.html#${name}`);
    await tab.until(ready);
    return tab;
  }

  /** Looks at the screen wide and 320 pixels narrow. */
  async function soundBothWays(tab: Tab, name: string): Promise<void> {
    await sound(tab, name);
    await tab.page.setViewport({ width: 320, height: 640 });
    await sound(tab, `${name}-narrow`);
    await tab.page.setViewport({ width: 1100, height: 800 });
  }

  for (const [at, size] of sizes.entries())
    test(`${size} reviews: every view of them is sound, draws at most 100 rows, and is worked by keyboard`, async () => {
      await fill(size, at === 0 ? 0 : (sizes[at - 1] ?? 0));
      const tab = await section('log', () => document.querySelector('[data-review]'));
      await tab.shows(counted(size));
      await tab.tabTo('Table', 'button');
      for (const shape of ['table', 'posters', 'films']) {
        if (shape !== 'table') await tab.press('Tab');
        await tab.press('Enter');
        await hasRows(tab);
        await soundBothWays(tab, `${size}-${shape}`);
        expect(await rows(tab)).toBeLessThanOrEqual(100);
      }
      for (const key of ['Shift+Tab', 'Shift+Tab', 'Enter']) await tab.press(key);
      await tab.until(() => document.querySelector('table [data-review]'));
      await byKeys(tab, size);
      await throughTheTrash(tab, size);
      await tab.close();
      const statistics = await section('statistics', () => document.querySelector('main svg'));
      await soundBothWays(statistics, `${size}-statistics`);
      await statistics.close();
      const history = await section('history', () => document.querySelector('.acts li'));
      await soundBothWays(history, `${size}-history`);
      await history.close();
      // Of a few reviews the other sections are looked at elsewhere.
      for (const name of size > 1000 ? ['transfer', 'backups', 'drafts'] : []) {
        const other = await section(name, () => document.querySelector('main h1'));
        await soundBothWays(other, `${size}-${name}`);
        await other.close();
      }
      const popup = await session.popupOn(addresses.plain);
      await openLog(popup);
      await hasRows(popup);
      await sound(popup, `${size}-popup`);
      expect(await rows(popup)).toBeLessThanOrEqual(100);
      await popup.close();
    }, 3_600_000);

  /** Opens, deletes and brings back the newest review, selects all, tags them, and takes it back: no pointer. */
  async function byKeys(tab: Tab, size: number): Promise<void> {
    const count = counted(size);
    await backTo(tab, 'Find in your log');
    await tab.press('ArrowDown');
    await tab.until(() => document.activeElement?.matches('[data-review]'));
    await tab.press('Enter');
    await tab.until(() => document.querySelector('.inside'));
    await tab.press('Escape');
    await tab.until(() => !document.querySelector('.inside') && document.activeElement?.matches('[data-review]'));
    await tab.press('Delete');
    await hears(tab, 'Deleted');
    await tab.press('Control+z');
    await hears(tab, 'Undone: ');
    await tab.shows(count);
    await hasRows(tab);
    // With the only row gone for a moment, nothing has the focus.
    if (size === 1) await tab.tabTo('Select all', 'checkbox');
    else await backTo(tab, 'Select all');
    await tab.press(' ');
    await tab.shows(`${size.toLocaleString('en')} selected`);
    await backTo(tab, 'Tag');
    await tab.press('Enter');
    await tab.type('seen at scale');
    await tab.press('Enter');
    await done(tab, `Tagged ${count}`, size);
    await sound(tab, `${size}-selected`);
    await tab.press('Control+z');
    await done(tab, 'Undone: Changed', size);
  }

  /** Deletes all, empties the trash, and takes both back: no pointer. */
  async function throughTheTrash(tab: Tab, size: number): Promise<void> {
    const count = counted(size);
    await tab.tabTo('Delete', 'button');
    await tab.press('Enter');
    await done(tab, `Deleted ${count}`, size);
    await tab.shows('Your log is empty');
    await tab.tabTo('Dismiss', 'button');
    await tab.press('Enter');
    await backTo(tab, 'Trash');
    await tab.press('Enter');
    await tab.until(() => document.querySelector('.trash li:not(.coming)'));
    await soundBothWays(tab, `${size}-trash`);
    expect(await tab.run(() => document.querySelectorAll('.trash li').length)).toBeLessThanOrEqual(100);
    await tab.tabTo('Empty now', 'button');
    await tab.press('Enter');
    await done(tab, `Removed ${count} for good`, size);
    await tab.shows('The trash is empty');
    await tab.press('Control+z');
    await done(tab, 'Undone: Removed', size);
    await tab.until(() => document.querySelector('.trash li:not(.coming)'));
    await tab.press('Control+z');
    await done(tab, 'Undone: Deleted', size);
    await tab.shows('The trash is empty');
    await backTo(tab, 'Log');
    await tab.press('Enter');
    await tab.shows(count);
    await hasRows(tab);
  }
});
