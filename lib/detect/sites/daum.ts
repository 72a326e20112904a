import type { Site } from '../site.ts';

/** https://movie.daum.net, 다음 영화. Checked against public documentation. */
export const daum: Site = {
  name: 'Daum',
  hosts: ['movie.daum.net'],
  path: /^\/moviedb\/\w+\?movieId=(?<id>\d+)/,
  family: 'daum',
  holds: 'films',
};
