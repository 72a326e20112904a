import type { Place } from './address.ts';
import type { Sighting } from './sighting.ts';

/** What the detector can be asked by the scripts that are injected into a page with it. */
export type Detector = {
  detectFilm: (document: Document, address: string) => Sighting | null;
  placeAt: (address: string) => Place;
  /** The addresses a page names as its own. */
  ownOf: (document: Document) => string[];
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
