import type { Site } from '../site.ts';

/** https://www.moviepilot.de, Germany. Checked against public documentation. */
export const moviepilot: Site = {
  name: 'Moviepilot',
  hosts: ['moviepilot.de'],
  path: /^\/movies\/(?<id>[^/?]+)/,
  family: 'moviepilot',
  holds: 'films',
};
