import type { Site } from '../site.ts';

/** https://www.cinemais.com.br, Brazil. Checked against a saved page. */
export const cinemais: Site = {
  name: 'Cinemais',
  hosts: ['cinemais.com.br'],
  path: /^\/filmes\/(?:filme|trailers)\.php\?cf=(?<id>\d+)/,
  family: 'cinemais',
  holds: 'mixed',
};
