import { type Key, toKey } from '../film.ts';
import { placeAt } from './address.ts';
import type { Say } from './claim.ts';
import { each, type Page } from './page.ts';

const item = /^https?:\/\/(?:[\w-]+\.)?wikidata\.org\/(?:wiki|entity)\/(?:Special:EntityPage\/)?(Q\d{1,12})(?:[#?]|$)/;

/** The keys an address stands for: none, or one; none where it is the page's own. */
export function keysAt(address: string, own = ''): Key[] {
  if (address === own) return [];
  const entity = item.exec(address)?.[1];
  const key = entity ? toKey(`wikidata:${entity}`) : placeAt(address).key;
  return key ? [key] : [];
}

/** Where the links of a page that name its film elsewhere lead. */
const targets =
  /\/\/(?:[\w-]+\.)?(?:imdb\.com\/.{0,4}title\/|themoviedb\.org\/movie\/|letterboxd\.com\/film\/|wikidata\.org\/)/;

/**
 * Says the keys that the page's links to IMDb, TMDB, Letterboxd and Wikidata carry: of each of them only where all its
 * links on the page name one film, as a page with two names others too. `selector` is where to look; anywhere, if not given.
 */
export function readLinks(page: Page, selector: string | undefined, own: Key | undefined, say: Say): void {
  // IMDb's number is what other sites are joined by, and its own pages lead to none of them.
  if (own?.startsWith('imdb:')) return;
  // By family the one key, or none where there are several.
  const found = new Map<string, Key | ''>();
  each(page.all(selector ?? 'a'), 1500, (link) => {
    const address = link.getAttribute('href');
    if (!address || address.length < 25 || address.length > 300 || !targets.test(address)) return;
    for (const key of keysAt(address.replace(/^\/\//, 'https://'))) {
      const [family = ''] = key.split(':');
      found.set(family, (found.get(family) ?? key) === key ? key : '');
    }
  });
  for (const [family, key] of found)
    if (key && !own?.startsWith(`${family}:`)) {
      say('keys', 'link', key, 3);
      say('film', 'link', key, 1);
    }
}
