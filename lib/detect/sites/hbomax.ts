import type { Site } from '../site.ts';

/** https://www.hbomax.com, once Max. Checked against public documentation. */
export const hbomax: Site = {
  name: 'HBO Max',
  hosts: ['hbomax.com', 'max.com'],
  path: /\/(?:movie|movies\/[^/]+)\/(?<id>[\da-f-]{36})/,
  family: 'hbomax',
  holds: 'films',
  late: true,
};
