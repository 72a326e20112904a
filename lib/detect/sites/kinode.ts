import type { Site } from '../site.ts';

/** https://www.kino.de, Germany. */
export const kinode: Site = {
  name: 'kino.de',
  hosts: ['kino.de'],
  path: /^\/film\/(?<id>[^/?]+)/,
  family: 'kinode',
  holds: 'films',
  other: /^\/(?:serie|star)\//,
  checked: 'documentation',
};
