import type { ReviewFacts } from '../review.ts';
import { filmAt, siteAt } from './address.ts';
import type { Claim, Field, Say } from './claim.ts';
import { readFacts } from './facts.ts';
import { readHeadings } from './headings.ts';
import { readItems } from './items.ts';
import { keysAt, readLinks } from './links.ts';
import { readMeta } from './meta.ts';
import { readMovie } from './movie.ts';
import { readReview, reviewOf } from './own-review.ts';
import { openPage, type Page } from './page.ts';
import { readAddress, readShown } from './place.ts';
import type { Site } from './site.ts';
import { clean, fold } from './text.ts';

/** Names by which the site calls itself, folded: they are no part of a film's title. */
function namesOf(page: Page, address: string, site: string | undefined): string[] {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]*)/.exec(address)?.[1] ?? '';
  const labels = host.split('.');
  // Where a site's name is written in two scripts, each is its name.
  const scripts = site?.split(/ (?=[^ -ɏ])/) ?? [];
  return [
    page.meta('og:site_name'),
    page.meta('application-name'),
    site,
    ...scripts,
    host,
    labels.at(-2),
    labels.at(-3),
  ]
    .map((name) => fold(name ?? ''))
    .filter((name) => name.length > 1);
}

/** From this sum on a page is of a film whatever else it says; below the other one nothing will make it one. */
const enough = 8;
const hopeless = -6;

/** Whether the page's own addresses name another film of the site than the address does: its data are not there yet. */
function isStale(page: Page, key: string): boolean {
  const family = key.slice(0, key.indexOf(':') + 1);
  return [page.canonical, page.meta('og:url')]
    .flatMap(keysAt)
    .some((other) => other.startsWith(family) && other !== key);
}

/** What a page says, before it is weighed: the claims of all readers, and the person's own review if it shows one. */
export type Reading = { claims: Claim[]; site?: Site; review?: ReviewFacts };

/** Lets every reader read the page; `null` where its data are still those of another address. May throw. */
export function readPage(document: Document, address: string): Reading | null {
  const site = siteAt(address);
  const at = filmAt(address);
  const page = openPage(document);
  if (site?.late && at && isStale(page, at.key)) return null;
  const names = namesOf(page, address, site?.name);
  const claims: Claim[] = [];
  const say: Say = (field, source, value, weight) => {
    const text = value === 0 ? '' : clean(value);
    if (text) claims.push({ field, source, value: text.slice(0, 300), weight });
  };
  readAddress(address, site, at, say);
  const { review } = readMovie(page, names, say);
  const has = (wanted: Field) => claims.some(({ field }) => field === wanted);
  if (site && at) readShown(page, site, names, say, has);
  readMeta(page, names, say);
  const sum = () => claims.reduce((total, { field, weight }) => (field === 'film' ? total + weight : total), 0);
  // What is decided is not read twice: the body costs more than the head, and is for what that leaves open.
  const settled = () => sum() >= enough && has('title') && has('year');
  if (site?.holds !== 'films' || !settled()) readHeadings(page, names, say);
  if (!at || !settled()) readItems(page, say);
  readLinks(page, site?.show?.links, at?.key, say);
  // An unknown site's markup is not taken at its word: the text may say that the "Movie" is an OVA.
  if (sum() > hopeless && !(at && has('directors') && has('year'))) readFacts(page, say);
  return { claims, site, review: (review && reviewOf(review)) ?? readReview(page) };
}
