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

/** The address without a fragment that only names a part of the page; `#/film/7` and `#!film` are pages of their own. */
const whole = (address: string) => address.replace(/#(?![!/]).*$/, '');

/**
 * Whether a sighting is of the page at its address, whose key is given. A site that changes its address before its data may still show
 * the film of the former one: its title and year, or its number.
 */
function isOf(sighting: Sighting | null, key: Key | undefined, former: Sighting | null): boolean {
  if (!sighting) return false;
  if (!former || former.url === sighting.url) return true;
  if (key && former.film.keys?.includes(key)) return true;
  const { film } = sighting;
  const shared = film.keys?.some((one) => one !== key && former.film.keys?.includes(one));
  const remade = film.year !== undefined && former.film.year !== undefined && film.year !== former.film.year;
  return !shared && (film.title !== former.film.title || remade);
}

/**
 * The film of a page as far as the icon tells it: its title, year and keys. Of one that address and markup tell, the
 * text, which takes the most time, would only add people.
 */
export function seeToTell({ see, readText, placeAt }: Detector, page: Document, at: string): Sighting | null {
  const seen = placeAt(at).key ? see(page, at) : undefined;
  return (seen && seen.wanting !== 'film' ? seen : see(page, at, readText)).sighting;
}

/**
 * Looks at a page now and whenever `moved` is called. What was said is cleared first, then the page's data are waited
 * for until they agree with the address. Nothing is left behind once a film is found, or after six seconds; after a
 * navigation inside the page always after six, as the data of another film may have come first.
 */
export function follow({ detector, page, address, tell }: Follow): {
  moved: () => void;
  stop: () => void;
} {
  let shown: Sighting | null = null;
  let former: Sighting | null = null;
  let stopWaiting = () => {};

  let headed = '';

  const look = (at: string): boolean => {
    headed = page.title;
    const sighting = seeToTell(detector, page, at);
    if (!isOf(sighting, detector.placeAt(at).key, former)) return false;
    if (shown?.film.title !== sighting?.film.title || shown?.film.year !== sighting?.film.year) tell(at, sighting);
    shown = sighting;
    return true;
  };
  const wait = (at: string, toTheEnd: boolean) => {
    let pending: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      pending ??= setTimeout(() => {
        pending = undefined;
        // What is shown already is read anew only where the page calls itself something else.
        if (address() === at && !(shown && page.title === headed) && look(at) && !toTheEnd) stopWaiting();
      }, patience.between);
    };
    const observer = new MutationObserver(again);
    // What the head says of the page stands in attributes, which some sites change last.
    observer.observe(page, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['content', 'href'],
    });
    const end = setTimeout(() => stopWaiting(), patience.longest);
    stopWaiting = () => {
      observer.disconnect();
      clearTimeout(pending);
      clearTimeout(end);
      stopWaiting = () => {};
    };
  };
  const begin = (hasMoved: boolean) => {
    const at = address();
    const found = look(at);
    const { site, key } = detector.placeAt(at);
    // Told once: the person may have said of this very page what it is about.
    if (!found && !hasMoved) tell(at, null);
    // Only a page that may still become a film's is worth waiting for.
    if (hasMoved || (!found && (key || site?.late))) wait(at, hasMoved);
  };
  begin(false);
  return {
    moved() {
      if (shown && whole(address()) === whole(shown.url)) return;
      stopWaiting();
      tell(address(), null);
      former = shown ?? former;
      shown = null;
      begin(true);
    },
    stop: () => stopWaiting(),
  };
}
