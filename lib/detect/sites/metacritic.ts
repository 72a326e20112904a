import type { Site } from '../site.ts';

/** https://www.metacritic.com: the data come late, the address is right at once. Checked against a saved page. */
export const metacritic: Site = {
  name: 'Metacritic',
  hosts: ['metacritic.com'],
  path: /^\/movie\/(?<id>[^/?]+)/,
  family: 'metacritic',
  holds: 'films',
  late: true,
};
