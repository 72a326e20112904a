import type { Site } from '../site.ts';

/** https://reelgood.com. */
export const reelgood: Site = {
  name: 'Reelgood',
  hosts: ['reelgood.com'],
  path: /^\/(?:\w\w\/)?movie\/(?<id>[^/?]+)/,
  family: 'reelgood',
  holds: 'films',
  other: /^\/(?:\w\w\/)?show\//,
  late: true,
  checked: 'documentation',
};
