import type { Key } from '../film.ts';
import { placeAt } from './address.ts';
import type { Claims, Say } from './claim.ts';
import type { ReadText } from './detector.ts';
import { readBlocks, walk } from './json-ld.ts';
import { keysAt, readLinks } from './links.ts';
import { readMeta } from './meta.ts';
import { readMarkup } from './movie.ts';
import { openPage, type Page, some, textOf } from './page.ts';
import { readAddress, readShown } from './place.ts';
import type { Site } from './site.ts';
import { fold } from './text.ts';
import { isName, readTitle } from './titles.ts';
import { signOf, titleWords } from './words.ts';

/** From this sum on a page is of a film whatever else it says; below the other one nothing will make it one. */
const enough = 8;
const hopeless = -6;

/** Whether the page's own addresses name another film of the site than the address does: its data are not there yet. */
function isStale(page: Page, key: Key): boolean {
  const family = key.slice(0, key.indexOf(':') + 1);
  return page
    .own()
    .flatMap((address) => keysAt(address, page.address))
    .some((other) => other.startsWith(family) && other !== key);
}

/** What a page says, before it is weighed: the claims of all readers, and whether it is somebody's review. */
export type Reading = {
  claims: Claims;
  /** The weights of the claims for and against a film, together. */
  sum: number;
  site?: Site;
  reviewed: boolean;
  /** What the text has more to say of, where it was not read. */
  wanting?: 'film' | 'people';
};

/**
 * Lets every reader read the page, that of the text where one is given; `null` where its data are still those of another
 * address. May throw.
 */
export function readPage(document: Document, address: string, readText?: ReadText): Reading | null {
  const { site, key } = placeAt(address);
  const page = openPage(document, address);
  if (site?.late && key && isStale(page, key)) return null;
  const claims: Claims = {};
  let sum = 0;
  const say: Say = (field, source, value, weight) => {
    if (!value) return;
    if (field === 'film') sum += weight;
    claims[field] ??= [];
    claims[field].push({ source, said: String(value).slice(0, 200), weight });
  };
  readAddress(site, key, say);
  let reviewed = readMarkup(page, 'json-ld', (page, visit) => walk(readBlocks(page), visit), say);
  const show = key && site?.show;
  if (show) readShown(page, show, say, claims);
  // What is decided is not read twice: the body costs more than the head, and is for what that leaves open.
  const open = () => !key || sum < enough || !claims.title || !claims.year;
  if (open() || !claims.posterAddress) readMeta(page, say);
  const wide = open();
  // A site that shows title and facts in a box has its film over a list, and the page's headings are of other films.
  const headed = !(show?.title && show.facts);
  // Where all is known the title may still say that it is a series; of an open page all headings are read, with its text.
  if (headed && !wide && site?.holds !== 'films' && !show?.kind) {
    const words = titleWords(say);
    const own = readTitle(page.title, page.names);
    const shown = own.parts[0] ?? own.title;
    words(page.title, own);
    // The title as the page shows it, perhaps in another language than its markup, and the year of the film, where that
    // has the day of a country's release.
    say('title', 'title', shown, isName(shown, page.names) ? 0.2 : 2);
    say('year', 'title', own.year, 4.5);
    for (const text of some(page.all('h1'), 8).map((h1) => textOf(h1))) {
      const bare = readTitle(text, page.names);
      words(text, bare);
      if (fold(bare.title) === fold(shown)) say('title', 'heading', bare.title, 4);
    }
  }
  readLinks(page, show?.links, key, say);
  let wanting: Reading['wanting'] = wide && !readText && sum > hopeless ? 'film' : undefined;
  // An unknown site's markup is not taken at its word: the text may say that the "Movie" is an OVA.
  if (sum > hopeless && (open() || !(claims.directors || show?.directors))) {
    if (!readText) wanting ??= open() ? 'film' : 'people';
    const asked = {
      claims,
      site,
      open,
      doubtful: () => sum > 1 && sum < enough,
      hopeless: () => sum <= hopeless,
      headed: headed && wide,
      box: show?.facts,
      signOf,
      readMarkup,
      readTitle,
      isName,
      titleWords,
    };
    if (readText?.(page, say, asked)) reviewed = true;
  }
  reviewed ||= !!(page.all('.h-review').length || page.all('.hreview').length);
  return { claims, sum, site, reviewed, wanting };
}
