import type { Site } from '../site.ts';

/** https://moviewalker.jp, Japan. Checked against public documentation. */
export const moviewalker: Site = {
  name: 'Movie Walker',
  hosts: ['moviewalker.jp'],
  path: /^\/mv(?<id>\d+)/,
  family: 'moviewalker',
  holds: 'films',
};
