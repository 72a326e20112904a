import type { Site } from '../site.ts';

/** https://www.kinobox.cz, Czechia. Checked against public documentation. */
export const kinobox: Site = {
  name: 'Kinobox',
  hosts: ['kinobox.cz'],
  path: /^\/film\/(?<id>\d+)/,
  family: 'kinobox',
  holds: 'mixed',
};
