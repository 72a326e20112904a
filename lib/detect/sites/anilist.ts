import type { Site } from '../site.ts';

/** https://anilist.co: the page says "Format: Movie". */
export const anilist: Site = {
  name: 'AniList',
  hosts: ['anilist.co'],
  path: /^\/anime\/(?<id>\d+)/,
  family: 'anilist',
  holds: 'mixed',
  other: /^\/(?:manga|character|staff)\//,
  late: true,
  checked: 'documentation',
};
