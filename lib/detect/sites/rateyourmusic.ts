import type { Site } from '../site.ts';

/** https://rateyourmusic.com, its film half. Checked against public documentation. */
export const rateyourmusic: Site = {
  name: 'Rate Your Music',
  hosts: ['rateyourmusic.com'],
  path: /^\/film\/(?<id>[^/?]+)/,
  family: 'rateyourmusic',
  holds: 'mixed',
};
