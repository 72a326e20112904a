import type { Site } from '../site.ts';

/** http://www.filmcrave.com. Checked against a saved page. */
export const filmcrave: Site = {
  name: 'FilmCrave',
  hosts: ['filmcrave.com'],
  path: /^\/movie_page_main\.php\?id=(?<id>\d+)/,
  family: 'filmcrave',
  holds: 'films',
};
