import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Screen } from '../../scripts/drive/screen.ts';
import { addresses, hears, openLog, type Session, startSession, type Tab } from './session.ts';

/**
 * Makes the page one that lies behind others at its worst: neither a timer nor an animation frame comes any more.
 * Whoever reads it again finds the mark, so that nobody can have loaded it anew.
 */
async function stopTime(tab: Tab): Promise<void> {
  await tab.run(() => {
    const never = () => 0;
    Object.assign(globalThis, {
      setTimeout: never,
      setInterval: never,
      requestAnimationFrame: never,
      requestIdleCallback: never,
      marked: true,
    });
  });
}

const marked = (tab: Tab) => tab.run(() => (globalThis as { marked?: boolean }).marked === true);

describe('what is saved in one place appears in all others', () => {
  let session: Session;
  const behind: Record<string, Tab> = {};
  let front: Screen;
  const shows = (part: string, places: string[]) => Promise.all(places.map((place) => behind[place]?.shows(part)));

  const open = async (name: string, path: string, ready: string) => {
    const tab = await session.tab(path);
    behind[name] = tab;
    await tab.shows(ready);
    return tab;
  };

  beforeAll(async () => {
    session = await startSession();
    await open('table', 'options.html#log', 'Your log is empty');
    await open('history', 'options.html#history', 'Everything that was saved');
    await open('trash', 'options.html#trash', 'The trash is empty');
    await open('form', 'sidepanel.html?key=imdb:tt1798709&title=Her&year=2013', 'Her');
    const list = await open('list', 'sidepanel.html?title=Playtime&year=1967', 'Playtime');
    await openLog(list);
    await list.shows('Your log is empty');
    const page = await session.running().newPage(addresses.her);
    for (const each of Object.values(behind)) await stopTime(each);
    front = await session.running().openPopup(page);
  });
  afterAll(() => session?.end());

  test('a new review, in every place that lies behind, with no timer and no animation frame, none loaded anew', async () => {
    for (const [name, tab] of Object.entries(behind))
      expect(await tab.run(() => document.visibilityState), name).toBe('hidden');
    await front.shows('Spike Jonze');
    await front.press('9');
    await front.tabTo('TL;DR');
    await front.type('Talking, and being heard.');
    await front.press('Control+Enter');
    await hears(front, 'Saved');
    await shows('Her', ['table', 'list']);
    await shows('Talking, and being heard.', ['list']);
    await shows('Earlier: ', ['form']);
    await shows('Saved Her', ['history']);
    await front.close();
  });

  test('what is changed, deleted and brought back', async () => {
    const id = await behind.table?.run(() => document.querySelector<HTMLElement>('[data-review]')?.dataset.review);
    await open('review', `sidepanel.html?review=${id}`, 'Talking, and being heard.');
    const page = await session.running().newPage(addresses.her);
    await stopTime(behind.review as Tab);
    front = await session.running().openPopup(page);
    await front.shows('Talking, and being heard.');
    await front.tabTo('Edit', 'button');
    await front.press('Enter');
    await front.tabTo('TL;DR');
    await front.press('End');
    await front.type(' And let go.');
    await front.press('Control+Enter');
    await hears(front, 'Saved');
    await shows('And let go.', ['list', 'review']);
    await front.tabTo('Delete', 'button');
    await front.press('Enter');
    await shows('Her', ['trash']);
    await shows('Your log is empty', ['table', 'list']);
    await front.tabTo('Undo', 'button');
    await front.press('Enter');
    await shows('Her', ['table', 'list']);
    await shows('The trash is empty', ['trash']);
  });

  test('the other way round: what is done behind appears in front', async () => {
    await front.shows('And let go.');
    const undone = await behind.history?.run(() => {
      const all = [...document.querySelectorAll<HTMLElement>('[aria-label^="Undo: Edited"]')];
      all[0]?.click();
      return all.length;
    });
    expect(undone).toBe(1);
    await front.until(() => !document.body.textContent?.includes('And let go.'));
    await front.shows('Talking, and being heard.');
    for (const [name, tab] of Object.entries(behind)) expect(await marked(tab), name).toBe(true);
    await front.close();
  });
});
