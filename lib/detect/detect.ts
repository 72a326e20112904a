import { placeAt } from './address.ts';
import type { Detector } from './detector.ts';
import { weigh } from './judge.ts';
import { openPage } from './page.ts';
import { readPage } from './reading.ts';
import type { Sighting } from './sighting.ts';

/**
 * The film a page is about, with the evidence for each field and how sure the detector is; `null` where the page is
 * about no film, or about several. Reads nothing but the document and the address it is given, and never throws: a page
 * that breaks the reading counts as no film.
 */
export function detectFilm(document: Document, address: string): Sighting | null {
  try {
    const reading = readPage(document, address);
    const judged = reading && weigh(reading.claims, reading.sum);
    if (!judged) return null;
    const sighting: Sighting = { url: address, ...judged };
    if (reading.site) sighting.site = reading.site.hosts[0];
    if (reading.reviewed) sighting.reviewed = true;
    return sighting;
  } catch {
    return null;
  }
}

/** The whole detector. */
export const detector: Detector = { detectFilm, placeAt, ownOf: (document) => openPage(document).own() };
