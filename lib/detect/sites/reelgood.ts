import type { Site } from '../site.ts';

/** https://reelgood.com. Checked against public documentation. */
export const reelgood: Site = {
  name: 'Reelgood',
  hosts: ['reelgood.com'],
  path: /^\/(?:\w\w\/)?movie\/(?<id>[^/?]+)/,
  family: 'reelgood',
  holds: 'films',
  late: true,
};
