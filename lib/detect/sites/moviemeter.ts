import type { Site } from '../site.ts';

/** https://www.moviemeter.nl, the Netherlands. Checked against public documentation. */
export const moviemeter: Site = {
  name: 'MovieMeter',
  hosts: ['moviemeter.nl'],
  path: /^\/film\/(?<id>\d+)/,
  family: 'moviemeter',
  holds: 'films',
};
