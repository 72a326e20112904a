import type { Site } from '../site.ts';

/** https://www.senscritique.com, France. Checked against a saved page. */
export const senscritique: Site = {
  name: 'SensCritique',
  hosts: ['senscritique.com'],
  path: /^\/film\/[^/]+\/(?<id>\d+)/,
  family: 'senscritique',
  holds: 'films',
};
