import type { Site } from '../site.ts';

/** https://eiga.com, 映画.com. Checked against public documentation. */
export const eiga: Site = {
  name: 'Eiga.com',
  hosts: ['eiga.com'],
  path: /^\/movie\/(?<id>\d+)/,
  family: 'eiga',
  holds: 'films',
};
