import type { Site } from '../site.ts';

/** https://www.primevideo.com: the address does not tell films from series. Checked against public documentation. */
export const primevideo: Site = {
  name: 'Prime Video',
  hosts: ['primevideo.com'],
  path: /\/detail\/(?:[^/?]+\/)?(?<id>[\dA-Z]{10,26}|amzn1\.[\w.-]+)(?:[/?]|$)/,
  family: 'primevideo',
  holds: 'mixed',
  late: true,
};
