import type { Site } from '../site.ts';

/** https://www.filmaffinity.com: one number in every country; series share the path and say so in the title. Checked against a saved page. */
export const filmaffinity: Site = {
  name: 'FilmAffinity',
  hosts: ['filmaffinity.com'],
  path: /^\/\w\w\/(?:film|reviews\/\d+\/|movie\.php\?id=|fullcredits\.php\?movie[-_]id=)(?<id>\d+)/,
  family: 'filmaffinity',
  holds: 'mixed',
};
