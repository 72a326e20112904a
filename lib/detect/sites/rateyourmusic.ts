import type { Site } from '../site.ts';

/** https://rateyourmusic.com, its film half. */
export const rateyourmusic: Site = {
  name: 'Rate Your Music',
  hosts: ['rateyourmusic.com'],
  path: /^\/film\/(?<id>[^/?]+)/,
  family: 'rateyourmusic',
  holds: 'mixed',
  other: /^\/(?:release|artist|song|list)\//,
  checked: 'documentation',
};
