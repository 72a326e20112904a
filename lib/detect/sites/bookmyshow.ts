import type { Site } from '../site.ts';

/** https://in.bookmyshow.com, India: the city stands before or after `movies`. */
export const bookmyshow: Site = {
  name: 'BookMyShow',
  hosts: ['bookmyshow.com'],
  path: /^(?:\/[\w-]+)?\/movies\/[^?]*\/(?<id>ET\d+)/,
  family: 'bookmyshow',
  holds: 'films',
  other: /\/(?:events|plays|sports)\//,
  late: true,
  checked: 'documentation',
};
