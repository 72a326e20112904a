import { browser } from './browser.ts';

/** Chromium's side panel, which the shared interface does not know. */
type SidePanel = { open?: (where: { windowId: number } | { tabId: number }) => Promise<void> };

const chromePanel = (): SidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** Whether this browser has a panel that can be opened: Firefox for Android has none. */
export const hasPanel = (): boolean => Boolean(chromePanel()?.open ?? browser.sidebarAction?.open);

/**
 * Opens the side panel or sidebar. Both browsers want it to be the first thing done for a click or a key, so nothing
 * is awaited before. https://developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open
 */
export async function openPanel(where: { windowId: number } | { tabId: number }): Promise<void> {
  const panel = chromePanel();
  await (panel?.open ? panel.open(where) : browser.sidebarAction.open());
}

/** Opens a section of the options page, in its tab where one is open. */
export async function openSection(section: 'log' | 'drafts' | 'sites'): Promise<void> {
  const page = browser.runtime.getURL('/options.html');
  const [open] = await browser.tabs.query({ url: `${page}*` }).catch(() => []);
  const url = `${page}#${section}`;
  if (open?.id === undefined) return void (await browser.tabs.create({ url }));
  await browser.tabs.update(open.id, { url, active: true });
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}

/** A small window's size, as the popup's. CSS pixels. */
const small = { width: 440, height: 720 };

/** Opens the popup's page on something named in its address, in a small window; in a tab where there are no windows. */
export async function openBeside(words: Record<string, string>): Promise<void> {
  const url = `${browser.runtime.getURL('/popup.html')}?${new URLSearchParams(words)}`;
  if (browser.windows?.create) await browser.windows.create({ type: 'popup', url, ...small });
  else await browser.tabs.create({ url });
}

/** Opens the popup's page on something named in its address, in a tab. */
export async function openInTab(words: Record<string, string>): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?${new URLSearchParams(words)}` });
}

/**
 * Opens the popup on a tab, as the toolbar's button does; in a small window where the browser does not let us.
 * Nothing is awaited before, as Firefox takes it only from the click itself.
 */
export async function openPopupOn(tab: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openBeside({ tab: String(tab) });
  }
}
