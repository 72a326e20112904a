import type { Site } from '../site.ts';

/** https://www.hotstar.com, India. */
export const hotstar: Site = {
  name: 'JioHotstar',
  hosts: ['hotstar.com'],
  path: /\/movies\/[^/]+\/(?<id>\d+)/,
  family: 'hotstar',
  holds: 'films',
  other: /\/(?:shows|sports)\//,
  late: true,
  checked: 'documentation',
};
