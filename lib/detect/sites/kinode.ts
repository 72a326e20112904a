import type { Site } from '../site.ts';

/** https://www.kino.de, Germany. Checked against public documentation. */
export const kinode: Site = {
  name: 'kino.de',
  hosts: ['kino.de'],
  path: /^\/film\/(?<id>[^/?]+)/,
  family: 'kinode',
  holds: 'films',
};
