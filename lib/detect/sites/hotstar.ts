import type { Site } from '../site.ts';

/** https://www.hotstar.com, India. Checked against public documentation. */
export const hotstar: Site = {
  name: 'JioHotstar',
  hosts: ['hotstar.com'],
  path: /\/movies\/[^/]+\/(?<id>\d+)/,
  family: 'hotstar',
  holds: 'films',
  late: true,
};
