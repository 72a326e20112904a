import type { Site } from '../site.ts';

/** https://simkl.com. Checked against public documentation. */
export const simkl: Site = {
  name: 'Simkl',
  hosts: ['simkl.com'],
  path: /^\/movies\/(?<id>\d+)/,
  family: 'simkl',
  holds: 'films',
};
