import type { Site } from '../site.ts';

/** https://myanimelist.net: `og:type` tells films from series. */
export const myanimelist: Site = {
  name: 'MyAnimeList',
  hosts: ['myanimelist.net'],
  path: /^\/anime\/(?<id>\d+)/,
  family: 'myanimelist',
  holds: 'mixed',
  other: /^\/(?:people|character|manga)\/|\/episode\/\d/,
  checked: 'page',
};
