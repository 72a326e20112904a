import type { Site } from '../site.ts';

/** https://trakt.tv: a film ends in its year, which keeps its lists apart (`/movies/trending`). */
export const trakt: Site = {
  name: 'Trakt',
  hosts: ['trakt.tv'],
  path: /^\/movies\/(?<id>[^/?]*-\d{4})(?:[/?]|$)/,
  family: 'trakt',
  holds: 'films',
  other: /^\/(?:shows|users|people|lists)\//,
  show: { title: 'meta[itemprop=name]' },
  late: true,
  checked: 'page',
};
