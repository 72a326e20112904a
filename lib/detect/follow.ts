import type { Key } from '../film.ts';
import type { Detector } from './detector.ts';
import type { Sighting } from './sighting.ts';

/** What following a page needs of it. */
export type Follow = {
  detector: Detector;
  page: Document;
  /** The address at this moment. */
  address: () => string;
  /** Told what is seen; `null` clears it. */
  tell: (address: string, sighting: Sighting | null) => void;
};

/** Data that come later than this are not waited for; a page that keeps changing is read no more often. Milliseconds. */
const patience = { longest: 6000, between: 250 };

/**
 * Whether a sighting is of the page at its address, whose key is given. A site that changes its address before its data
 * may still show the film of the former one: its title, or its number.
 */
function isOf(sighting: Sighting | null, key: Key | undefined, former: Sighting | null): boolean {
  if (!sighting) return false;
  if (!former || former.url === sighting.url) return true;
  if (key && former.film.keys?.includes(key)) return true;
  const shared = sighting.film.keys?.some((one) => one !== key && former.film.keys?.includes(one));
  return !shared && sighting.film.title !== former.film.title;
}

/**
 * Looks at a page now and whenever `moved` is called: what was said is cleared first, then the page's data are waited
 * for until they agree with the address. Nothing is left behind once a film is found, or after six seconds.
 */
export function follow({ detector: { detectFilm, placeAt }, page, address, tell }: Follow): {
  moved: () => void;
  stop: () => void;
} {
  let shown: Sighting | null = null;
  let former: Sighting | null = null;
  let stopWaiting = () => {};

  const look = (at: string): boolean => {
    const sighting = detectFilm(page, at);
    if (!isOf(sighting, placeAt(at).key, former)) return false;
    shown = sighting;
    tell(at, sighting);
    return true;
  };
  const wait = (at: string) => {
    let pending: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      pending ??= setTimeout(() => {
        pending = undefined;
        if (address() === at && look(at)) stopWaiting();
      }, patience.between);
    };
    const observer = new MutationObserver(again);
    observer.observe(page, { subtree: true, childList: true, characterData: true });
    const end = setTimeout(() => stopWaiting(), patience.longest);
    stopWaiting = () => {
      observer.disconnect();
      clearTimeout(pending);
      clearTimeout(end);
      stopWaiting = () => {};
    };
  };
  const begin = () => {
    const at = address();
    // Only a page that may still become a film's is worth waiting for.
    const { site, key } = placeAt(at);
    if (!look(at) && (key || site?.late)) wait(at);
  };
  begin();
  return {
    moved() {
      if (address() === shown?.url) return;
      stopWaiting();
      if (shown) tell(address(), null);
      former = shown ?? former;
      shown = null;
      begin();
    },
    stop: () => stopWaiting(),
  };
}
