import type { Site } from '../site.ts';

/** https://www.ecartelera.com, Spain. Checked against public documentation. */
export const ecartelera: Site = {
  name: 'eCartelera',
  hosts: ['ecartelera.com'],
  path: /^\/peliculas\/(?<id>[^/?]+)/,
  family: 'ecartelera',
  holds: 'films',
  other: /^\/peliculas\/indice\//,
};
