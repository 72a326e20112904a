import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../scripts/build.ts';
import type { Screen } from '../../scripts/drive/screen.ts';
import { root } from '../../scripts/tool.ts';
import { addresses, hears, kind, openLog, type Session, startSession } from './session.ts';

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const folder = join(root, 'out', 'screens');

/** The sections of the options page, by their names in the address. */
const sections = 'log drafts trash history statistics transfer backups sites preferences'.split(' ');

/** What axe-core has against the screen, as `rule: element`. */
async function violations(screen: Screen): Promise<string[]> {
  const found = await screen.evaluate(`(async () => {
    ${axe};
    const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ': ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? '')));
  })()`);
  return found as string[];
}

/** Looks at a screen in light and in dark: takes its picture, asks axe, and that nothing reaches out sideways. */
async function look(screen: Screen, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await screen.setScheme(scheme);
    await screen.picture(join(folder, `${kind}-${name}-${scheme}.png`));
    expect(await violations(screen), `${name}, ${scheme}`).toEqual([]);
  }
  await screen.setScheme('light');
  const wide = await screen.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `${name} reaches out sideways by so many pixels`).toBeLessThanOrEqual(0);
}

describe('every screen, light and dark, is sound to axe', () => {
  let session: Session;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    session = await startSession();
  });
  afterAll(() => session?.end());

  test('the popup: an empty log, a page without a film', async () => {
    const popup = await session.popupOn(addresses.plain);
    await popup.shows('Your log is empty');
    await look(popup, 'popup-log-empty');
    await popup.tabTo('Review another film', 'button');
    await popup.press('Enter');
    await popup.tabTo('Title', 'textbox');
    await look(popup, 'popup-any-film');
    await popup.close();
  });

  test('the popup: the form, a saved review, the log', async () => {
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.press('9');
    await popup.tabTo('TL;DR');
    await popup.type('Talking, and being heard.');
    await look(popup, 'popup-form');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await look(popup, 'popup-review');
    await openLog(popup);
    await popup.until(() => document.querySelector('[data-review]'));
    await look(popup, 'popup-log');
    await popup.close();
  });

  test('every page of the build, also 320 pixels narrow', async () => {
    const extension = await built(kind);
    // One page is never shown: it gives the background's backups an address.
    const unseen = ['popup.html', 'file-url.html'];
    const pages = globSync('*.html', { cwd: extension }).filter((page) => !unseen.includes(page));
    expect(pages).toContain('options.html');
    const paths = pages.flatMap((page) =>
      page === 'options.html' ? sections.map((part) => `${page}#${part}`) : [page],
    );
    for (const path of paths) {
      const tab = await session.tab(path);
      await tab.until(() => document.querySelector('h1, h2, [role=tab]'));
      const name = path.replace('.html', '').replace('#', '-');
      await look(tab, name);
      await tab.page.setViewport({ width: 320, height: 640 });
      await look(tab, `${name}-narrow`);
      await tab.close();
    }
  });
});
