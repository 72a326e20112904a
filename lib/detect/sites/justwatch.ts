import type { Site } from '../site.ts';

/** https://www.justwatch.com: each country has its own names, so the country is part of the id. Checked against public documentation. */
export const justwatch: Site = {
  name: 'JustWatch',
  hosts: ['justwatch.com'],
  path: /^\/(?<id>\w\w\/(?:movie|filme?|pelicula|elokuva|%E[6C]%98[%\w]+)\/[^/?]+)/i,
  family: 'justwatch',
  holds: 'films',
  late: true,
};
