import { type Key, toKey } from '../film.ts';
import type { Site } from './site.ts';
import { sites } from './sites/index.ts';

/** What an address alone tells: the site, where it is in our table, and the key of the film there, where it is a film's. */
export type Place = { site?: Site; key?: Key };

/** A film as an address alone tells it: the site, and the key of the film there. */
export type FilmAddress = { site: Site; key: Key };

const longest = 2000;

const byHost = new Map<string, Site>();
for (const site of sites) for (const host of site.hosts) if (!byHost.has(host)) byHost.set(host, site);

/**
 * What an address tells before anything of its page is read. The site is that of its host or of one it is a subdomain
 * of, whole labels, the longest first. On a site that is `mixed` the page may still turn out to be a series.
 */
export function placeAt(address: string): Place {
  const url = address.length > longest ? null : URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return {};
  let host = url.hostname;
  let site: Site | undefined;
  while (!site && host.includes('.')) {
    site = byHost.get(host);
    host = host.slice(host.indexOf('.') + 1);
  }
  if (!site) return {};
  const path = url.pathname + url.search;
  const id = site.other?.test(path) ? undefined : site.path.exec(path)?.groups?.id;
  const scope = site.byHost ? `${url.hostname.split('.')[0]}:` : '';
  return { site, key: id ? toKey(`${site.family}:${scope}${id}`) : undefined };
}

/** The site of our table that the address belongs to, whatever its page; `undefined` where we know none. */
export const siteAt = (address: string): Site | undefined => placeAt(address).site;

/** The film an address stands for; `null` where the path is not a film's. */
export function filmAt(address: string): FilmAddress | null {
  const { site, key } = placeAt(address);
  return site && key ? { site, key } : null;
}
