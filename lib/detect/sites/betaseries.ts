import type { Site } from '../site.ts';

/** https://www.betaseries.com, France. Checked against public documentation. */
export const betaseries: Site = {
  name: 'BetaSeries',
  hosts: ['betaseries.com'],
  path: /^\/(?:film|en\/movie)\/(?<id>\d+)/,
  family: 'betaseries',
  holds: 'films',
};
