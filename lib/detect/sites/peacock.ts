import type { Site } from '../site.ts';

/** https://www.peacocktv.com. */
export const peacock: Site = {
  name: 'Peacock',
  hosts: ['peacocktv.com'],
  path: /^\/watch-online\/movies\/[^/]+\/(?<id>[\da-f-]{36})/,
  family: 'peacock',
  holds: 'films',
  other: /^\/watch-online\/tv\//,
  late: true,
  checked: 'documentation',
};
