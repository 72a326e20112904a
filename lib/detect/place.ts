import type { Key } from '../film.ts';
import type { Claims, Say } from './claim.ts';
import { attribute, type Page, some, textOf } from './page.ts';
import type { Site } from './site.ts';
import { clean, yearIn } from './text.ts';
import { readTitle } from './titles.ts';
import { signOf } from './words.ts';

/** How far each kind of site's film path speaks for a film. */
export const trust = { films: 8, mixed: 5, anything: 0 } as const;

/** Reads the address: a site's film path carries the key and says how sure the site is. */
export function readAddress(site: Site | undefined, key: Key | undefined, say: Say): void {
  if (site && key) {
    say('film', 'url', key, trust[site.holds]);
    say('keys', 'url', key, 6);
  } else if (site) say('film', 'url', `no film's path on ${site.hosts[0]}`, -6);
}

/**
 * Reads what a site of our table shows but does not mark up, by the selectors of its entry; `has` tells which fields
 * need not be looked up any more.
 */
export function readShown(page: Page, show: NonNullable<Site['show']>, say: Say, has: Claims): void {
  const said = (element: Element | undefined) =>
    element ? clean(attribute(element, 'content')) || textOf(element) : '';
  const first = (selector: string) => said(page.all(selector)[0]);
  if (show.title && !has.title) {
    const { title, parts, year } = readTitle(first(show.title), page.names);
    say('title', 'site', title, 6);
    for (const part of parts) say('otherTitles', 'site', part, 2);
    say('year', 'site', year, 5);
  }
  // Some show the label too: "Original title: Her", "Type: OVA".
  if (show.originalTitle)
    say('originalTitle', 'site', first(show.originalTitle).replace(/^[^:]{0,12}t[ií]t[^:]{0,12}: ?/i, ''), 5);
  if (show.year && !has.year) say('year', 'site', yearIn(first(show.year)), 5);
  if (show.directors && !has.directors)
    for (const element of some(page.all(show.directors), 10)) say('directors', 'site', said(element), 5);
  if (show.kind) {
    const kind = first(show.kind).replace(/^.*[:：] ?|^[([]|[)\]]$/g, '');
    const sign = signOf(kind);
    // The site's own word outweighs its markup, which is made for search engines.
    if (sign) say('film', 'site', kind, sign.weight > 0 ? 8 : -20);
  }
  if (show.series && page.all(show.series).length) say('film', 'site', 'series', -20);
}
