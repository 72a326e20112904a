import type { Key } from '../film.ts';
import { toKey } from '../film.ts';
import { filmAt } from './address.ts';
import type { Say } from './claim.ts';
import { attribute, type Page } from './page.ts';

/** The keys an address outside the page stands for: none, or one. */
export function keysAt(address: string): Key[] {
  const item =
    /^https?:\/\/(?:[\w-]+\.)?wikidata\.org\/(?:wiki|entity)\/(?:Special:EntityPage\/)?(Q\d{1,12})(?:[#?]|$)/.exec(
      address,
    );
  const key = item ? toKey(`wikidata:${item[1]}`) : filmAt(address)?.key;
  return key ? [key] : [];
}

const targets = [
  'imdb.com/title/tt',
  'imdb.com/Title?',
  'themoviedb.org/movie/',
  'letterboxd.com/film/',
  'wikidata.org/wiki/',
];
const selector = targets.map((target) => `a[href*="${target}"]`).join();

/**
 * Says the keys that the page's links to IMDb, TMDB, Letterboxd and Wikidata carry: of each of them only where all its
 * links on the page name one film, as a page with two names others too.
 */
export function readLinks(page: Page, own: Key | undefined, say: Say): void {
  const found = new Map<string, Set<Key>>();
  for (const link of page.all(selector, 300))
    for (const key of keysAt(attribute(link, 'href').replace(/^\/\//, 'https://').slice(0, 500))) {
      const family = key.slice(0, key.indexOf(':'));
      found.set(family, (found.get(family) ?? new Set()).add(key));
    }
  for (const [family, keys] of found)
    if (keys.size === 1 && !own?.startsWith(`${family}:`))
      for (const key of keys) {
        say('keys', 'link', key, 3);
        say('film', 'link', key, 1);
      }
}
