import type { Site } from '../site.ts';

/** https://www.ofdb.de, Germany: series share the path. Checked against public documentation. */
export const ofdb: Site = {
  name: 'OFDb',
  hosts: ['ofdb.de'],
  path: /^\/film\/(?<id>\d+)/,
  family: 'ofdb',
  holds: 'mixed',
};
