import type { Site } from '../site.ts';

/** https://thetvdb.com. Checked against public documentation. */
export const thetvdb: Site = {
  name: 'TheTVDB',
  hosts: ['thetvdb.com'],
  path: /^\/movies\/(?<id>[^/?]+)/,
  family: 'thetvdb',
  holds: 'films',
};
