import type { Site } from '../site.ts';

/** https://trakt.tv: a film ends in its year, which keeps its lists apart (`/movies/trending`). Checked against a saved page. */
export const trakt: Site = {
  name: 'Trakt',
  hosts: ['trakt.tv'],
  path: /^\/movies\/(?<id>[^/?]*-\d{4})(?:[/?]|$)/,
  family: 'trakt',
  holds: 'films',
  show: { title: 'meta[itemprop=name]' },
  late: true,
};
