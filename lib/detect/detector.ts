import type { Place } from './address.ts';
import type { Claims, Say } from './claim.ts';
import type { readMarkup } from './movie.ts';
import type { Page } from './page.ts';
import type { Sighting } from './sighting.ts';
import type { Site } from './site.ts';
import type { isName, readTitle } from './titles.ts';
import type { signOf, titleWords } from './words.ts';

/** What the reader of a page's text is told. */
export type Asked = {
  claims: Claims;
  site: Site | undefined;
  /** Whether the page is not yet known to be of a film; where it is, its text is only asked for what is missing. */
  open: () => boolean;
  /** Whether what was said so far, facts included, leaves it open. */
  doubtful: () => boolean;
  /** Whether nothing will make it one any more. */
  hopeless: () => boolean;
  /** Whether the headings are the page's own film's, and to be read. */
  headed: boolean;
  /** Selects where to look; anywhere, if not given. */
  box?: string;
  signOf: typeof signOf;
  readMarkup: typeof readMarkup;
  readTitle: typeof readTitle;
  isName: typeof isName;
  titleWords: typeof titleWords;
};

/** Reads the body of a page: its headings, its items and its text. Returns whether the page is a review. */
export type ReadText = (page: Page, say: Say, asked: Asked) => boolean;

/**
 * What is seen of a page, and what its text has more to say of where it was not read: of what film it is, or, of a film
 * that is known, only of the people who made it.
 */
export type See = (
  document: Document,
  address: string,
  readText?: ReadText,
) => { sighting: Sighting | null; wanting?: 'film' | 'people' };

/** What scripts that are injected into a page leave there for the next one. */
export type Detector = {
  see: See;
  placeAt: (address: string) => Place;
  /** The addresses a page names as its own. */
  ownOf: (document: Document) => string[];
  /** Only where the text has been asked for: most film pages are known without. */
  readText?: ReadText;
};

/** The world that scripts injected by the same extension share, and the page's own do not see. */
const world = globalThis as { matinee?: Detector };

/** Leaves the detector where the next script finds it. */
export function leave(detector: Detector): void {
  world.matinee = detector;
}

/** The detector left before; throws where none was, as a script of ours is never injected without it. */
export function found(): Detector {
  if (!world.matinee) throw new Error('the detector was not injected');
  return world.matinee;
}
