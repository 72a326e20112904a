import type { Site } from '../site.ts';

/** https://www.anisearch.com: marks every single work as a film, but labels its type. */
export const anisearch: Site = {
  name: 'aniSearch',
  hosts: ['anisearch.com', 'anisearch.de', 'anisearch.fr', 'anisearch.it', 'anisearch.es', 'anisearch.jp'],
  path: /^\/anime\/(?<id>\d+)/,
  family: 'anisearch',
  holds: 'mixed',
  show: { kind: 'div.type' },
  checked: 'page',
};
