import type { Site } from '../site.ts';

/** https://www.blu-ray.com: a number is of one disc, and half of them hold series, so the page decides. Checked against public documentation. */
export const bluray: Site = {
  name: 'Blu-ray.com',
  hosts: ['blu-ray.com'],
  path: /^\/movies\/[^/]+\/(?<id>\d+)/,
  family: 'bluray',
  holds: 'anything',
};
