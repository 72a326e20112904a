import type { Site } from '../site.ts';

/** https://www.rogerebert.com: a review is of one film, now and then of a series. Checked against public documentation. */
export const rogerebert: Site = {
  name: 'RogerEbert.com',
  hosts: ['rogerebert.com'],
  path: /^\/reviews\/(?<id>[^/?]+)/,
  family: 'rogerebert',
  holds: 'mixed',
};
