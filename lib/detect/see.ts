import { placeAt } from './address.ts';
import type { Detector, See } from './detector.ts';
import { weigh } from './judge.ts';
import { openPage } from './page.ts';
import { readPage } from './reading.ts';
import type { Sighting } from './sighting.ts';

/** The film a page is about, as `detectFilm` tells it; without the reader of its text, as far as address and markup do. */
export const see: See = (document, address, readText) => {
  try {
    const reading = readPage(document, address, readText);
    const judged = reading && weigh(reading.claims, reading.sum);
    const wanting = reading?.wanting;
    if (!judged) return { sighting: null, wanting };
    const sighting: Sighting = { url: address, ...judged };
    if (reading.site) sighting.site = reading.site.hosts[0];
    if (reading.reviewed) sighting.reviewed = true;
    return { sighting, wanting };
  } catch {
    return { sighting: null };
  }
};

/** The detector as it is injected first. */
export const detector: Detector = { see, placeAt, ownOf: (document) => openPage(document).own() };
