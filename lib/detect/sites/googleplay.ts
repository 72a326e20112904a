import type { Site } from '../site.ts';

/** https://play.google.com/store/movies. Checked against public documentation. */
export const googleplay: Site = {
  name: 'Google Play',
  hosts: ['play.google.com'],
  path: /^\/store\/movies\/details[^?]*\?(?:.*&)?id=(?<id>[\w.-]+)/,
  family: 'googleplay',
  holds: 'films',
  late: true,
};
