import type { Site } from '../site.ts';

/** https://www.moviemeter.nl, the Netherlands. */
export const moviemeter: Site = {
  name: 'MovieMeter',
  hosts: ['moviemeter.nl'],
  path: /^\/film\/(?<id>\d+)/,
  family: 'moviemeter',
  holds: 'films',
  other: /^\/(?:series|director|actor)\//,
  checked: 'documentation',
};
