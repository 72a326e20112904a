import type { Site } from '../site.ts';

/** http://www.filmcrave.com. */
export const filmcrave: Site = {
  name: 'FilmCrave',
  hosts: ['filmcrave.com'],
  path: /^\/movie_page_main\.php\?id=(?<id>\d+)/,
  family: 'filmcrave',
  holds: 'films',
  checked: 'page',
};
