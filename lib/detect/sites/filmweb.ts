import type { Site } from '../site.ts';

/** https://www.filmweb.pl, Poland: title, year and number in the address. Checked against public documentation. */
export const filmweb: Site = {
  name: 'Filmweb',
  hosts: ['filmweb.pl'],
  path: /^\/film\/[^/?]+-\d{4}-(?<id>\d+)/,
  family: 'filmweb',
  holds: 'films',
};
