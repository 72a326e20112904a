import type { Box } from '../detect/poster-box.ts';
import type { Selectors, Texts } from './lesson.ts';

/** What a lesson's selectors find on a page, and where the poster stands in its visible part. Device pixels. */
export type Found = { texts: Texts; poster: Box | null };

/**
 * How long late data are waited for, in milliseconds: where a page has gone on inside itself, and for a title that is
 * missing on one that has not. `never`: a title that stays that of the former page is then no title.
 */
export type Patience = { longest: number; missing: number; never: boolean };

/** What is remembered of a page between two readings of it, where its own scripts do not see it. */
type Remembered = { matineeTaught?: { address: string; title: string } };

/**
 * Reads what a lesson's selectors find on the page it is carried into, so it uses nothing from around it. A page that has
 * gone on inside itself may still show the former film: it is read when its title has changed or, where the former one
 * is not known, has stood still.
 */
export async function readTexts(selectors: Selectors, { longest, missing, never }: Patience): Promise<Found> {
  const between = 250;
  const find = (selector = '') => {
    try {
      return selector ? [...document.querySelectorAll(selector)] : [];
    } catch {
      // A selector that this browser does not know finds nothing.
      return [];
    }
  };
  const seenText = (element: Element) => {
    const walker = document.createTreeWalker(element, 4);
    let text = '';
    for (let node = walker.nextNode(); node && text.length < 1000; node = walker.nextNode())
      if (!/^(?:style|script|noscript|template)$/.test(node.parentElement?.localName ?? '')) text += node.nodeValue;
    return text.trim();
  };
  const textOf = (element: Element) => {
    const picture = element.matches('img') ? element : element.querySelector('img');
    return (seenText(element) || picture?.getAttribute('alt') || '').slice(0, 1000);
  };
  const title = () => find(selectors.title).map(textOf)[0] ?? '';
  const path = (whole: string) => whole.replace(/[?#].*$/, '');
  const world = globalThis as Remembered;
  const { matineeTaught: former } = world;
  const address = location.href;
  const loaded = performance.getEntriesByType('navigation')[0]?.name ?? address;
  const moved = former ? former.address !== address : path(loaded) !== path(address);
  let last = title();
  for (let waited = 0; waited < (moved ? longest : missing); waited += between) {
    if (last && (!moved || (former && last !== former.title))) break;
    await new Promise((resolve) => setTimeout(resolve, between));
    const now = title();
    if (!former && now && now === last) break;
    last = now;
  }
  const stale = never && moved && former && last === former.title;
  if (stale || location.href !== address) return { texts: {}, poster: null };
  world.matineeTaught = { address, title: last };

  const texts: Texts = { title: [last] };
  for (const part of ['year', 'directors'] as const) {
    const [first, ...others] = find(selectors[part]);
    // Several directors stand side by side as links; what else the selector finds is of other things.
    const alike = first?.localName === 'a' ? others.filter((each) => each.parentElement === first.parentElement) : [];
    if (first) texts[part] = [first, ...alike].slice(0, 10).map(textOf);
  }
  const [element] = find(selectors.poster);
  const picture = element?.matches('img') ? element : element?.querySelector('img');
  if (!(picture instanceof HTMLImageElement)) return { texts, poster: null };
  texts.poster = [picture.currentSrc];
  const { x, y, width, height } = picture.getBoundingClientRect();
  const inside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight && width > 0 && height > 0;
  const box = { x, y, width, height };
  for (const side of ['x', 'y', 'width', 'height'] as const) box[side] *= devicePixelRatio;
  return { texts, poster: inside ? box : null };
}
