import { browser } from './browser.ts';
import { pageOf } from './corrections.ts';
import type { Box } from './detect/poster-box.ts';
import type { Sighting } from './detect/sighting.ts';
import type { ReviewFacts } from './review.ts';

/** What the detector returns from a page. */
export type Seen = {
  /** The page's address. */
  url: string;
  sighting: Sighting | null;
  /** Where the poster stands in the visible part of the page. */
  poster: Box | null;
  /** The page's heading: a proposal where no film was recognised. */
  heading: string;
  /** What the person has selected on the page, at most 2,000 characters: a quote to be. */
  selection?: string;
  /** What the person picked to be quoted, where the page is about no film: it waits for one to be named. */
  quote?: string;
  /** Not all of the page has come yet. */
  loading?: boolean;
};

/** Why a page could not be read: never, not before the person asks for it there, or it has gone. */
export type Refusal = 'denied' | 'unasked' | 'gone';

/** A page looked at: what was seen, or why the browser let nobody look. */
export type Look = { tab: number; seen: Seen } | { tab: number | null; refused: Refusal };

const looking = ['detector.js', 'look.js'];
/** What address and markup leave open is told by the text, whose reader is carried only into such pages. */
const reading = ['reader.js', 'look.js'];
const reviewing = ['own-review.js'];

/** The tab a page of ours is about: the one named in its address (`?tab=7`), else the one in front. */
export async function tabInFront(address: URL): Promise<number | null> {
  const named = Number(address.searchParams.get('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The address of the tab in front while its page is still on its way. */
export async function addressOnTheWay(address: URL): Promise<string | undefined> {
  const tab = await tabInFront(address);
  const { status, url } = tab === null ? {} : await browser.tabs.get(tab);
  return status === 'loading' ? url : undefined;
}

/**
 * Runs the detector in a tab: allowed by the click that opened the popup (activeTab), on that page only. A page that is
 * still loading is read as far as it has come; with `whole`, not before all of it is there.
 * https://developer.chrome.com/docs/extensions/develop/concepts/activeTab
 */
export async function lookAt(tab: number | null, whole = false): Promise<Look> {
  if (tab === null) return { tab, refused: 'denied' };
  try {
    // The last file's result is the answer.
    const run = async (files: string[]) =>
      (await browser.scripting.executeScript({ target: { tabId: tab }, files, injectImmediately: !whole }))[0]?.result;
    let seen = (await run(looking)) as Seen | 'wanting' | undefined;
    if (seen === 'wanting') seen = (await run(reading)) as Seen | undefined;
    // Firefox answers with nothing where no script may run.
    if (!seen) return { tab, refused: 'denied' };
    if (seen.sighting?.reviewed) seen.sighting.review = ((await run(reviewing)) as ReviewFacts | null) ?? undefined;
    return { tab, seen };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return { tab, refused: /removed|no tab|invalid tab|closed|navigat/i.test(said) ? 'gone' : 'denied' };
  }
}

/** Whether more of the page was still to come when it was looked at. */
export const isLoading = (look: Look) => 'seen' in look && look.seen.loading;

/** Has the person point at the film's title on the page of a tab. */
export async function teachPage(tab: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: ['content-scripts/teacher.js'],
    injectImmediately: true,
  });
}

/** Calls back when a tab shows another page than that of `look`, until the returned function is called. */
export function watchTab(look: Look, moved: () => void): () => void {
  const listen = async (id: number, change: { status?: string; url?: string }) => {
    if (id !== look.tab || !(change.url || change.status === 'complete')) return;
    // The same page may still be loading its pictures, or have gone to another part of itself. Firefox tells no
    // address with the event where it is only the click that lets us know it.
    const { url } = await browser.tabs.get(id);
    if (!('seen' in look && url && pageOf(url) === pageOf(look.seen.url))) moved();
  };
  browser.tabs.onUpdated.addListener(listen);
  return () => browser.tabs.onUpdated.removeListener(listen);
}
