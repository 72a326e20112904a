import type { Site } from '../site.ts';

/** https://www.curzon.com, United Kingdom: plays stand among the films. Checked against public documentation. */
export const curzon: Site = {
  name: 'Curzon',
  hosts: ['curzon.com'],
  path: /^\/films\/(?:[^/]+\/)?(?<id>HO\d+)/,
  family: 'curzon',
  holds: 'mixed',
  late: true,
};
