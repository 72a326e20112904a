import type { Site } from '../site.ts';

/** https://bgm.tv, 番组计划: books, games and music share the path. Checked against public documentation. */
export const bangumi: Site = {
  name: 'Bangumi',
  hosts: ['bgm.tv', 'bangumi.tv', 'chii.in'],
  path: /^\/subject\/(?<id>\d+)/,
  family: 'bangumi',
  holds: 'mixed',
  show: { title: '.nameSingle a', kind: 'h1 small' },
};
