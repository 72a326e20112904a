import type { Site } from '../site.ts';

/** https://anilist.co: the page says "Format: Movie". Checked against public documentation. */
export const anilist: Site = {
  name: 'AniList',
  hosts: ['anilist.co'],
  path: /^\/anime\/(?<id>\d+)/,
  family: 'anilist',
  holds: 'mixed',
  late: true,
};
