import type { Site } from '../site.ts';

/** https://eiga.com, 映画.com. */
export const eiga: Site = {
  name: 'Eiga.com',
  hosts: ['eiga.com'],
  path: /^\/movie\/(?<id>\d+)/,
  family: 'eiga',
  holds: 'films',
  other: /^\/(?:person|theater|news)\//,
  checked: 'documentation',
};
