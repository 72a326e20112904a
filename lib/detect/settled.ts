import type { Detector } from './detector.ts';
import type { Sighting } from './sighting.ts';

/** How long late data are waited for, and how far two looks that agree lie apart. Milliseconds. */
const patience = { longest: 1500, between: 250 };

/**
 * The film of a page, for which late data are waited: where a site is known to change its address first, until its data
 * agree with the address or, where they do not say so, two looks agree; at most 1.5 seconds.
 */
export async function detectSettled(
  { detectFilm, placeAt, ownOf }: Detector,
  page: Document,
  address: () => string,
): Promise<Sighting | null> {
  // The address the document was loaded from: another one means that it has gone on inside itself.
  const loaded = page.defaultView?.performance.getEntriesByType('navigation')[0]?.name;
  let at = address();
  let last = detectFilm(page, at);
  for (let waited = 0; waited < patience.longest; waited += patience.between) {
    const { site, key } = placeAt(at);
    if (!site?.late || !key) return last;
    if (last && (at === loaded || ownOf(page).some((own) => placeAt(own).key === key))) return last;
    await new Promise((resolve) => setTimeout(resolve, patience.between));
    const former = last;
    at = address();
    last = detectFilm(page, at);
    // Data that nothing vouches for are taken once they have stood still for half the time.
    const still = former && last && former.url === last.url && former.film.title === last.film.title;
    if (still && waited + patience.between >= patience.longest / 2) return last;
  }
  return last;
}
