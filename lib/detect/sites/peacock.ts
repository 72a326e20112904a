import type { Site } from '../site.ts';

/** https://www.peacocktv.com. Checked against public documentation. */
export const peacock: Site = {
  name: 'Peacock',
  hosts: ['peacocktv.com'],
  path: /^\/watch-online\/movies\/[^/]+\/(?<id>[\da-f-]{36})/,
  family: 'peacock',
  holds: 'films',
  late: true,
};
