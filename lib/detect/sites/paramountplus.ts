import type { Site } from '../site.ts';

/** https://www.paramountplus.com. Checked against public documentation. */
export const paramountplus: Site = {
  name: 'Paramount+',
  hosts: ['paramountplus.com'],
  path: /\/movies\/[^/]+\/(?<id>[\w-]{20,})/,
  family: 'paramountplus',
  holds: 'films',
  late: true,
};
