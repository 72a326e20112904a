import type { Site } from '../site.ts';

/** https://www.disneyplus.com: an entity or a stream may be either. Checked against public documentation. */
export const disneyplus: Site = {
  name: 'Disney+',
  hosts: ['disneyplus.com'],
  path: /\/(?:browse\/entity-|movies\/[^/]+\/|play\/)(?<id>[\w-]{8,36})/,
  family: 'disneyplus',
  holds: 'mixed',
  late: true,
};
