import type { Site } from '../site.ts';

/** The Movie Database. Series have a path of their own. Checked against public documentation. */
export const tmdb: Site = {
  name: 'TMDB',
  hosts: ['themoviedb.org', 'tmdb.org'],
  path: /^\/movie\/(?<id>\d+)(?:[-/?]|$)/,
  family: 'tmdb',
  holds: 'films',
  show: { title: '.title h2 a', year: '.release_date', links: '.social_link' },
};
