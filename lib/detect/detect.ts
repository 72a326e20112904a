import { readText } from './read-text.ts';
import { see } from './see.ts';
import type { Sighting } from './sighting.ts';

/**
 * The film a page is about, with the evidence for each field and how sure the detector is; `null` where the page is
 * about no film, or about several. Reads nothing but the document and the address it is given, and never throws: a page
 * that breaks the reading counts as no film.
 */
export const detectFilm = (document: Document, address: string): Sighting | null =>
  see(document, address, readText).sighting;
