import type { Site } from '../site.ts';

/** https://www.fdb.cz, Czechia: episodes share the path. Checked against public documentation. */
export const fdb: Site = {
  name: 'FDb.cz',
  hosts: ['fdb.cz'],
  path: /^\/film\/(?:[^/?]+\/)?(?<id>\d+)/,
  family: 'fdb',
  holds: 'mixed',
};
