import type { Key } from '../film.ts';
import { placeAt } from './address.ts';
import type { Claims, Say } from './claim.ts';
import { readFacts } from './facts.ts';
import { readHeadings } from './headings.ts';
import { keysAt, readLinks } from './links.ts';
import { readMeta } from './meta.ts';
import { readMarkup } from './movie.ts';
import { openPage, type Page } from './page.ts';
import { readAddress, readShown } from './place.ts';
import type { Site } from './site.ts';
import { topics } from './words.ts';

/** From this sum on a page is of a film whatever else it says; below the other one nothing will make it one. */
const enough = 8;
const hopeless = -6;

/** So many text nodes after the heading are searched for what a page that is decided may still tell. */
const near = 250;

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
};

/** Lets every reader read the page; `null` where its data are still those of another address. May throw. */
export function readPage(document: Document, address: string): Reading | null {
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
  readAddress(address, site, key, say);
  let heard = '';
  let reviewed = readMarkup(page, 'json-ld', say);
  const show = key && site?.show;
  if (show) readShown(page, show, say, claims);
  // What is decided is not read twice: the body costs more than the head, and is for what that leaves open.
  const open = () => !key || sum < enough || !claims.title || !claims.year;
  if (open() || !claims.posterAddress) readMeta(page, say);
  if (open() || (site?.holds !== 'films' && !show?.kind)) readHeadings(page, say);
  if (open() && readMarkup(page, 'microdata', say)) reviewed = true;
  readLinks(page, show?.links, key, say);
  // An unknown site's markup is not taken at its word: the text may say that the "Movie" is an OVA.
  if (sum > hopeless && (open() || !(claims.directors || show?.directors)))
    heard = readFacts(page, say, show?.facts, open() ? undefined : near).toLowerCase();
  // What is still open is told by the words of the text: of films, or of series, plays, books and games.
  if (heard && sum > 1 && sum < enough) {
    const [films = 0, others = 0] = topics.map((words) => heard.match(words)?.length ?? 0);
    if (films > others * 2 && films < 20 && (claims.year || claims.directors))
      say('film', 'label', `"film", ${films} times`, films > 2 ? 1.2 : 0.5);
    else if (others > 2 && others > films * 2) say('film', 'label', `other words, ${others} times`, -3);
  }
  reviewed ||= !!(page.all('.h-review').length || page.all('.hreview').length);
  return { claims, sum, site, reviewed };
}
