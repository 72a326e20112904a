import { holdsTitle } from '../holds-title.ts';
import type { Detector } from './detector.ts';
import { member, textOf } from './page.ts';
import type { Sighting } from './sighting.ts';

/** How long late data are waited for, and how far two looks that agree lie apart. Milliseconds. */
const patience = { longest: 1500, still: 750, unknown: 500, between: 250 };

/** The browser's list of where a tab has been. https://developer.mozilla.org/docs/Web/API/Navigation/entries */
type Visits = { entries(): { sameDocument: boolean; url: string | null }[] };

/** An address without its fragment, and without its query too. */
const bare = (address = '') => address.replace(/#.*$/, '');
const path = (address: string) => address.replace(/[?#].*$/, '');

/** Whether the page's title or one of its first headings names the film as its data do, which may be the former one's. */
function isNamed(page: Document, { film }: Sighting): boolean {
  const headings = [...page.querySelectorAll('h1, h2')].slice(0, 20).map((heading) => textOf(heading, 300));
  return [String(member(page, 'title')).slice(0, 300), ...headings].some((text) => holdsTitle(text, film.title));
}

/**
 * The film of a page, for which late data are waited: where a site is known to change its address first, until its data
 * agree with the address or, where they do not say so, two looks agree; at most 1.5 seconds. On a site that we do not
 * know half a second, and only where a film is seen on a page that has gone on inside itself; one that neither its title
 * nor a heading names by then is the former one, and `null` is told. `wanting`, at once, where the reader of its text is
 * needed first.
 */
export async function detectSettled(
  { see, readText, placeAt, ownOf }: Detector,
  page: Document,
  address: () => string,
): Promise<Sighting | null | 'wanting'> {
  const window = member(page, 'defaultView') as (Window & { navigation?: Visits }) | null;
  const loaded = window?.performance.getEntriesByType('navigation')[0]?.name ?? address();
  const visits = window?.navigation?.entries().filter(({ sameDocument }) => sameDocument) ?? [];
  const visited = new Set(visits.map(({ url }) => bare(url ?? '')));
  let last: Sighting | null = null;
  for (let waited = 0; ; waited += patience.between) {
    const at = address();
    const before = last;
    const seen = see(page, at, readText);
    if (seen.wanting) return 'wanting';
    last = seen.sighting;
    const { site, key } = placeAt(at);
    // A page that is at the address it was loaded from may have gone on inside itself, and come back.
    if (last && at === loaded && visits.length < 2) return last;
    const late = site?.late && key;
    if (!late && (!last || (visited.size < 2 && path(at) === path(loaded)))) return last;
    const vouched = ownOf(page).some((own) => (late ? placeAt(own).key === key : path(own) === path(at)));
    const former = !late && last && !isNamed(page, last);
    if (last && vouched && !former) return last;
    // Data that nothing vouches for are taken once they have stood still for a while.
    const still = before && last && before.url === at && before.film.title === last.film.title;
    if (still && !former && waited >= (late ? patience.still : patience.unknown)) return last;
    if (waited >= patience.longest) return former ? null : last;
    await new Promise((resolve) => setTimeout(resolve, patience.between));
  }
}
