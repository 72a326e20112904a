import type { Site } from '../site.ts';

/** https://in.bookmyshow.com, India: the city stands before or after `movies`. Checked against public documentation. */
export const bookmyshow: Site = {
  name: 'BookMyShow',
  hosts: ['bookmyshow.com'],
  path: /^(?:\/[\w-]+)?\/movies\/[^?]*\/(?<id>ET\d+)/,
  family: 'bookmyshow',
  holds: 'films',
  late: true,
};
