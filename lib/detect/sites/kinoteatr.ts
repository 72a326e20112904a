import type { Site } from '../site.ts';

/** https://www.kino-teatr.ru, Кино-Театр.Ру. Checked against public documentation. */
export const kinoteatr: Site = {
  name: 'Kino-Teatr.ru',
  hosts: ['kino-teatr.ru'],
  path: /^\/kino\/movie\/\w+\/(?<id>\d+)/,
  family: 'kinoteatr',
  holds: 'films',
};
