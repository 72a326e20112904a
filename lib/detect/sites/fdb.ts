import type { Site } from '../site.ts';

/** https://www.fdb.cz, Czechia: episodes share the path. */
export const fdb: Site = {
  name: 'FDb.cz',
  hosts: ['fdb.cz'],
  path: /^\/film\/(?:[^/?]+\/)?(?<id>\d+)/,
  family: 'fdb',
  holds: 'mixed',
  other: /^\/serial\//,
  checked: 'documentation',
};
