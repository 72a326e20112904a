import type { Site } from '../site.ts';

/** https://www.criterionchannel.com: trailers and talks stand among the films. Checked against public documentation. */
export const criterionchannel: Site = {
  name: 'Criterion Channel',
  hosts: ['criterionchannel.com'],
  path: /\/videos\/(?<id>[^/?]+)/,
  family: 'criterionchannel',
  holds: 'mixed',
};
