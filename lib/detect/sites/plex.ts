import type { Site } from '../site.ts';

/** https://watch.plex.tv. Checked against public documentation. */
export const plex: Site = {
  name: 'Plex',
  hosts: ['watch.plex.tv'],
  path: /\/movie\/(?<id>[^/?]+)/,
  family: 'plex',
  holds: 'films',
  late: true,
};
