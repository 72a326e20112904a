import type { Site } from '../site.ts';

/** https://www.comingsoon.it, Italy. Checked against public documentation. */
export const comingsoon: Site = {
  name: 'Coming Soon',
  hosts: ['comingsoon.it'],
  path: /^\/film\/[^/]+\/(?<id>\d+)/,
  family: 'comingsoon',
  holds: 'films',
};
