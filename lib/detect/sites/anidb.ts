import type { Site } from '../site.ts';

/** https://anidb.net: marks every work as a film, but labels its type. Checked against a saved page. */
export const anidb: Site = {
  name: 'AniDB',
  hosts: ['anidb.net'],
  path: /^\/anime\/(?<id>\d+)/,
  family: 'anidb',
  holds: 'mixed',
  show: { kind: 'tr.type .value' },
};
