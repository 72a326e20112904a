import type { Site } from '../site.ts';

/** https://myanimelist.net: `og:type` tells films from series. Checked against a saved page. */
export const myanimelist: Site = {
  name: 'MyAnimeList',
  hosts: ['myanimelist.net'],
  path: /^\/anime\/(?<id>\d+)/,
  family: 'myanimelist',
  holds: 'mixed',
  other: /\/episode\/\d/,
};
