import type { Page } from 'puppeteer-core';
import { commands } from '../../lib/commands.ts';
import { keyword } from '../../lib/omnibox.ts';
import { type Evaluate, prelude } from './firefox-popup.ts';
import type { Around } from './running.ts';
import { waitFor } from './screen.ts';

/** Firefox's own menus, keys and address bar, used as a person would. */
export function aroundFirefox(evaluate: Evaluate): Around {
  const inWindow = (body: string) => evaluate(`(async () => { ${prelude} ${body} })()`);
  const suggested = `gURLBar.view.visibleResults.filter(({ payload }) => payload.content && payload.keyword)`;
  return {
    async chooseMenu(page: Page, selector: string, id: string) {
      await page.click(selector, { button: 'right' });
      const shown = `document.getElementById('contentAreaContextMenu').state === 'open'`;
      await waitFor(
        async () => (await evaluate(shown)) === true,
        () => 'The menu did not open.',
      );
      // Several entries of one extension stand in a menu of their own.
      await inWindow(`const item = document.querySelector('#contentAreaContextMenu [id$="-menuitem-_${id}"]');
        if (!item) throw new Error('The menu has no entry "${id}": ' + [...document.querySelectorAll('#contentAreaContextMenu [id*=matinee]')].map((each) => each.id));
        const own = item.closest('menupopup');
        if (own.id !== 'contentAreaContextMenu') {
          const open = new Promise((resolve) => own.addEventListener('popupshown', resolve, { once: true }));
          own.parentElement.openMenu(true);
          await open;
        }
        own.activateItem(item);`);
    },
    async command(name) {
      const keys = commands.find((command) => command.name === name)?.keys.split('+') ?? [];
      const held = { altKey: keys.includes('Alt'), shiftKey: keys.includes('Shift'), ctrlKey: keys.includes('Ctrl') };
      // A key goes to the page first, and one that is just being closed never hands it on; the address bar does at once.
      await inWindow(`gURLBar.focus();
        window.matineeKeys.synthesizeKey('${keys.at(-1)}', ${JSON.stringify(held)}, window)`);
    },
    async suggest(text) {
      await inWindow(`gURLBar.focus(); gURLBar.select();
        window.matineeKeys.sendString(${JSON.stringify(`${keyword} ${text}`)}, window);`);
      const found = await waitFor(
        () =>
          evaluate(
            `${suggested}.length > 1 && JSON.stringify(${suggested}.slice(1).map(({ payload }) => payload.title))`,
          ),
        async () =>
          `Nothing was suggested: ${await evaluate(`JSON.stringify(gURLBar.view.visibleResults.map(({ payload }) => payload))`)}`,
        6000,
      );
      return JSON.parse(String(found)) as string[];
    },
    async enter() {
      await inWindow(`window.matineeKeys.synthesizeKey('KEY_ArrowDown', {}, window);
        window.matineeKeys.synthesizeKey('KEY_Enter', {}, window);`);
    },
  };
}
