import type { Site } from '../site.ts';

/** https://www.cinemagia.ro, Romania. */
export const cinemagia: Site = {
  name: 'Cinemagia',
  hosts: ['cinemagia.ro'],
  path: /^\/filme\/[^/?]*-(?<id>\d+)(?:[/?]|$)/,
  family: 'cinemagia',
  holds: 'mixed',
  other: /^\/(?:seriale|actori)\//,
  checked: 'documentation',
};
