import type { Site } from '../site.ts';

/** https://thetvdb.com. */
export const thetvdb: Site = {
  name: 'TheTVDB',
  hosts: ['thetvdb.com'],
  path: /^\/movies\/(?<id>[^/?]+)/,
  family: 'thetvdb',
  holds: 'films',
  other: /^\/(?:series|people|lists)\//,
  checked: 'documentation',
};
