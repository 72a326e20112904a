import type { Site } from '../site.ts';

/** https://watch.plex.tv. */
export const plex: Site = {
  name: 'Plex',
  hosts: ['watch.plex.tv'],
  path: /\/movie\/(?<id>[^/?]+)/,
  family: 'plex',
  holds: 'films',
  other: /\/(?:show|person)\//,
  late: true,
  checked: 'documentation',
};
