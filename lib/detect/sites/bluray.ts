import type { Site } from '../site.ts';

/** https://www.blu-ray.com: a number is of one disc; series stand there too. */
export const bluray: Site = {
  name: 'Blu-ray.com',
  hosts: ['blu-ray.com'],
  path: /^\/movies\/[^/]+\/(?<id>\d+)/,
  family: 'bluray',
  holds: 'mixed',
  checked: 'documentation',
};
