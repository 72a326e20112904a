import { browser } from './browser.ts';
import type { News } from './log/log.ts';
import { mayLookAt } from './permissions.ts';

/** What the watcher leaves in its page for us: to say once more what it sees. */
export type Tells = { matineeTell?: () => void };

/** An act is heard of in more than one way; so long nothing more must come. Milliseconds. */
const calm = 50;

/** Carried into the page, so it uses nothing from around it. */
const again = () => (globalThis as Tells).matineeTell?.();

/**
 * Has the pages in front, of every window, say once more what they see whenever what their icons tell of may have
 * changed: what was said or taught of pages, the log's acts, and its drafts. What is noted in `storage.local` wakes the
 * background; a popup that is being closed can only tell the channel, which is heard while the background is awake.
 */
export function tellAgainOfNews(channel: Pick<BroadcastChannel, 'addEventListener'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(tellAgain, calm);
  };
  /** While one types, the same draft is written again and again. */
  const hear = (drafted: unknown) => {
    const now = JSON.stringify(drafted);
    if (now !== last) soon();
    last = now;
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if ('corrections' in changes || 'lessons' in changes || 'log' in changes) soon();
    if (changes.drafted) hear(changes.drafted.newValue);
  });
  channel.addEventListener('message', ({ data: { drafts, kept } }: { data: News }) => {
    if (drafts.length > 0) hear([drafts, kept]);
  });
}

async function tellAgain(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ active: true }))
    if (id !== undefined && url && (await mayLookAt(url)))
      browser.scripting.executeScript({ target: { tabId: id }, func: again }).catch(() => {});
}
