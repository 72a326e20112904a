import type { Site } from '../site.ts';

/** https://www.justwatch.com: each country has its own names, so the country is part of the id. Checked against public documentation. */
export const justwatch: Site = {
  name: 'JustWatch',
  hosts: ['justwatch.com'],
  path: /^\/(?<id>\w\w\/(?:movie|filme?|pelicula|elokuva|%E6%98%A0%E7%94%BB|%EC%98%81%ED%99%94)\/[^/?]+)/i,
  family: 'justwatch',
  holds: 'films',
  late: true,
};
