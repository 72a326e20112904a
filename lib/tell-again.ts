import { browser } from './browser.ts';

/** What the watcher leaves in its page for us: to say once more what it sees. */
export type Tells = { matineeTell?: () => void };

/** Carried into the page, so it uses nothing from around it. */
const again = () => (globalThis as Tells).matineeTell?.();

/**
 * Has the pages in front say once more what they see, where they may be looked at: what the person said or taught of
 * one has changed, and its icon is to tell that at once.
 */
export async function tellAgain(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ active: true }))
    if (id !== undefined && url && /^https?:/.test(url))
      browser.scripting.executeScript({ target: { tabId: id }, func: again }).catch(() => {});
}
