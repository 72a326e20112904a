import type { Site } from '../site.ts';

/** https://www.fandango.com: the name of a sub-page always follows the number. Checked against public documentation. */
export const fandango: Site = {
  name: 'Fandango',
  hosts: ['fandango.com'],
  path: /^\/[^/?]+-(?<id>\d+)\/(?:movie|cast)-/,
  family: 'fandango',
  holds: 'films',
};
