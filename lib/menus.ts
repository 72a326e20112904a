import type { Menus, Tabs } from 'webextension-polyfill';
import { behindLink } from './behind-link.ts';
import { browser } from './browser.ts';
import { leaveHint, longestQuote } from './hint.ts';
import { openBeside, openPanel, openPopupOn, openSection } from './places.ts';

/** An entry of the browser's menus: where it stands, its words in `locales/`, and what it does. */
export type Menu = {
  id: string;
  contexts: Menus.ContextType[];
  words: string;
  run: (info: Menus.OnClickData, tab: Tabs.Tab) => unknown;
  /** The only browser that needs it. */
  only?: 'chrome';
};

const web = ['http://*/*', 'https://*/*'];

/** All entries: the menus, what a click does and the tests derive from them. At most six on the button itself. */
export const menus: readonly Menu[] = [
  { id: 'page', contexts: ['page'], words: 'menu_page', run: (_, tab) => openPopupOn(tab.id as number) },
  { id: 'link', contexts: ['link'], words: 'menu_link', run: reviewLink },
  {
    id: 'quote',
    contexts: ['selection'],
    words: 'menu_quote',
    run: ({ selectionText = '' }, tab) =>
      Promise.all([
        leaveHint({ tab: tab.id as number, quote: selectionText.slice(0, longestQuote) }),
        openPopupOn(tab.id as number),
      ]),
  },
  {
    id: 'image',
    contexts: ['image'],
    words: 'menu_image',
    run: ({ srcUrl = '' }, tab) =>
      Promise.all([leaveHint({ tab: tab.id as number, image: srcUrl }), openPopupOn(tab.id as number)]),
  },
  { id: 'log', contexts: ['action'], words: 'menu_log', run: () => openSection('log') },
  { id: 'drafts', contexts: ['action'], words: 'menu_drafts', run: () => openSection('drafts') },
  {
    id: 'panel',
    contexts: ['action'],
    words: 'menu_panel',
    run: (_, tab) => openPanel({ windowId: tab.windowId as number }),
  },
  // Firefox has an entry of its own for the options.
  { id: 'options', contexts: ['action'], words: 'menu_options', run: () => openSection('sites'), only: 'chrome' },
];

/** Makes the menus anew: once for an installation or an update, as the browser keeps them. */
export async function makeMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  const chromium = 'chrome' in globalThis && !browser.sidebarAction;
  for (const { id, contexts, words, only } of menus)
    if (!only || chromium)
      browser.contextMenus.create({
        id,
        contexts,
        title: browser.i18n.getMessage(words),
        ...(!contexts.includes('action') && { documentUrlPatterns: web }),
      });
}

/** Does what a chosen entry says. */
export async function chooseMenu(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  if (tab?.id !== undefined) await menus.find(({ id }) => id === info.menuItemId)?.run(info, tab);
}

/** The film behind the link: by its address alone, and its words where the click lets us read them on the page. */
async function reviewLink({ linkUrl = '', linkText, frameId = 0 }: Menus.OnClickData, tab: Tabs.Tab): Promise<void> {
  const read = (address: string) => [...document.links].find(({ href }) => href === address)?.textContent ?? '';
  const target = { tabId: tab.id as number, frameIds: [frameId] };
  const words =
    linkText ??
    (await browser.scripting.executeScript({ target, func: read as unknown as () => void, args: [linkUrl] }).then(
      ([found]) => String(found?.result ?? ''),
      () => '',
    ));
  const { key, title, year } = behindLink(linkUrl, words);
  await openBeside({ title, link: linkUrl.slice(0, 2000), ...(key && { key }), ...(year && { year: String(year) }) });
}
