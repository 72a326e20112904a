import type { Site } from '../site.ts';

/** https://www.criterion.com. Checked against public documentation. */
export const criterion: Site = {
  name: 'Criterion',
  hosts: ['criterion.com'],
  path: /^\/films\/(?<id>\d+)/,
  family: 'criterion',
  holds: 'films',
};
