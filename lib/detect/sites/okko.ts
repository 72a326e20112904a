import type { Site } from '../site.ts';

/** https://okko.tv, Russia. */
export const okko: Site = {
  name: 'Okko',
  hosts: ['okko.tv'],
  path: /^\/movie\/(?<id>[^/?]+)/,
  family: 'okko',
  holds: 'films',
  other: /^\/serial\//,
  late: true,
  checked: 'documentation',
};
