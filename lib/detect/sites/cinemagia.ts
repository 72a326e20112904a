import type { Site } from '../site.ts';

/** https://www.cinemagia.ro, Romania. Checked against public documentation. */
export const cinemagia: Site = {
  name: 'Cinemagia',
  hosts: ['cinemagia.ro'],
  path: /^\/filme\/[^/?]*-(?<id>\d+)(?:[/?]|$)/,
  family: 'cinemagia',
  holds: 'mixed',
};
