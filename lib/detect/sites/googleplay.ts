import type { Site } from '../site.ts';

/** https://play.google.com/store/movies. */
export const googleplay: Site = {
  name: 'Google Play',
  hosts: ['play.google.com'],
  path: /^\/store\/movies\/details[^?]*\?(?:.*&)?id=(?<id>[\w.-]+)/,
  family: 'googleplay',
  holds: 'films',
  other: /^\/store\/(?:apps|tv|books|audiobooks)\//,
  late: true,
  checked: 'documentation',
};
