import { type Key, toKey } from '../film.ts';
import type { Site } from './site.ts';
import { sites } from './sites/index.ts';

/** A film as an address alone tells it: the site, and the key of the film there. */
export type FilmAddress = { site: Site; key: Key };

const longest = 2000;

function parse(address: string): URL | undefined {
  if (address.length > longest) return undefined;
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

const byHost = new Map<string, Site>();
for (const site of sites) for (const host of site.hosts) if (!byHost.has(host)) byHost.set(host, site);

/** The site whose host is the address's, or one that the address's is a subdomain of: whole labels, the longest first. */
function siteOf({ hostname }: URL): Site | undefined {
  for (let host = hostname; host; host = host.slice(host.indexOf('.') + 1)) {
    const site = byHost.get(host);
    if (site || !host.includes('.')) return site;
  }
}

/** The site of our table that the address belongs to, whatever its page; `undefined` where we know none. */
export function siteAt(address: string): Site | undefined {
  const url = parse(address);
  return url && siteOf(url);
}

/**
 * The film an address stands for, before anything of its page is read; `null` where the path is not a film's.
 * On a site that is `mixed` the page may still turn out to be a series.
 */
export function filmAt(address: string): FilmAddress | null {
  const url = parse(address);
  const site = url && siteOf(url);
  if (!site) return null;
  const path = url.pathname + url.search;
  const id = site.other?.test(path) ? undefined : site.path.exec(path)?.groups?.id;
  const scope = site.byHost ? `${url.hostname.split('.')[0]}:` : '';
  const key = id && toKey(`${site.family}:${scope}${id}`);
  return key ? { site, key } : null;
}
