import type { Site } from '../site.ts';

/** https://mubi.com: language and country may stand first. Checked against public documentation. */
export const mubi: Site = {
  name: 'MUBI',
  hosts: ['mubi.com'],
  path: /^(?:\/[a-z-]{2,5}){0,2}\/films\/(?<id>[^/?]+)/,
  family: 'mubi',
  holds: 'films',
  late: true,
};
