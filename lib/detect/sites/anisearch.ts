import type { Site } from '../site.ts';

/** https://www.anisearch.com: marks every work of one part as a film, so that its label of the type decides. Checked against a saved page. */
export const anisearch: Site = {
  name: 'aniSearch',
  hosts: ['anisearch.com', 'anisearch.de', 'anisearch.fr', 'anisearch.it', 'anisearch.es', 'anisearch.jp'],
  path: /^\/anime\/(?<id>\d+)/,
  family: 'anisearch',
  holds: 'anything',
  show: { kind: 'div.type' },
};
