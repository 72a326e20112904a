import type { Site } from '../site.ts';

/** https://www.senscritique.com, France. */
export const senscritique: Site = {
  name: 'SensCritique',
  hosts: ['senscritique.com'],
  path: /^\/film\/[^/]+\/(?<id>\d+)/,
  family: 'senscritique',
  holds: 'films',
  other: /^\/(?:serie|livre|jeuvideo|bd|album)\//,
  checked: 'page',
};
