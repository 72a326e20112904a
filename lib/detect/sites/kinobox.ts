import type { Site } from '../site.ts';

/** https://www.kinobox.cz, Czechia. */
export const kinobox: Site = {
  name: 'Kinobox',
  hosts: ['kinobox.cz'],
  path: /^\/film\/(?<id>\d+)/,
  family: 'kinobox',
  holds: 'mixed',
  other: /^\/serial\//,
  checked: 'documentation',
};
