import type { Site } from '../site.ts';

/** https://catalog.afi.com, the catalogue of American feature films. Checked against public documentation. */
export const afi: Site = {
  name: 'AFI Catalog',
  hosts: ['catalog.afi.com'],
  path: /^\/(?:Film|Catalog\/moviedetails)\/(?<id>\d+)/i,
  family: 'afi',
  holds: 'films',
  show: { title: 'h1' },
};
