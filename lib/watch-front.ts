import { browser } from './browser.ts';

/** Events of a tab come in swarms; so long nothing more must come. Milliseconds. */
const calm = 120;

/** Calls back when another tab of this window comes to the front, or its page has changed, until the returned function is called. */
export function watchFront(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, calm);
  };
  const own = browser.windows.getCurrent().then(({ id }) => id);
  const activated = async ({ windowId }: { windowId: number }) => windowId === (await own) && soon();
  const updated = async (
    _: number,
    change: { status?: string; url?: string },
    tab: { active: boolean; windowId?: number },
  ) => {
    if (tab.active && tab.windowId === (await own) && (change.status === 'complete' || change.url)) soon();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    clearTimeout(timer);
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
