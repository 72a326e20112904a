import type { Site } from '../site.ts';

/** https://www.mymovies.it, Italy: the year is part of the name. Checked against public documentation. */
export const mymovies: Site = {
  name: 'MYmovies',
  hosts: ['mymovies.it'],
  path: /^\/film\/(?<id>\d{4}\/[^/?]+)/,
  family: 'mymovies',
  holds: 'films',
};
