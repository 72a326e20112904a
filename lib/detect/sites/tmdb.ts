import type { Site } from '../site.ts';

/** The Movie Database. Series have a path of their own. */
export const tmdb: Site = {
  name: 'TMDB',
  hosts: ['themoviedb.org', 'tmdb.org'],
  path: /^\/movie\/(?<id>\d+)(?:[-/?]|$)/,
  family: 'tmdb',
  holds: 'films',
  other: /^\/(?:tv|person|collection|u|network|company)\//,
  show: { title: '.header h2 a,.title h2 a', year: '.release_date' },
  checked: 'documentation',
};
