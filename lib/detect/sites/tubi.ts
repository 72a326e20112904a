import type { Site } from '../site.ts';

/** https://tubitv.com. Checked against public documentation. */
export const tubi: Site = {
  name: 'Tubi',
  hosts: ['tubitv.com'],
  path: /^\/movies\/(?<id>\d+)/,
  family: 'tubi',
  holds: 'films',
  late: true,
};
