import type { Site } from '../site.ts';

/** https://okko.tv, Russia. Checked against public documentation. */
export const okko: Site = {
  name: 'Okko',
  hosts: ['okko.tv'],
  path: /^\/movie\/(?<id>[^/?]+)/,
  family: 'okko',
  holds: 'films',
  late: true,
};
