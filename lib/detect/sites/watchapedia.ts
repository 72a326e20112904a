import type { Site } from '../site.ts';

/** https://pedia.watcha.com, 왓챠피디아: `m` stands before films, other letters before series and books. Checked against public documentation. */
export const watchapedia: Site = {
  name: 'WATCHA Pedia',
  hosts: ['pedia.watcha.com'],
  path: /\/contents\/(?<id>m\w+)/,
  family: 'watchapedia',
  holds: 'films',
  late: true,
};
