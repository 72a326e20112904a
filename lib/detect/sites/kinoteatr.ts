import type { Site } from '../site.ts';

/** https://www.kino-teatr.ru, Кино-Театр.Ру. */
export const kinoteatr: Site = {
  name: 'Kino-Teatr.ru',
  hosts: ['kino-teatr.ru'],
  path: /^\/kino\/movie\/\w+\/(?<id>\d+)/,
  family: 'kinoteatr',
  holds: 'films',
  other: /^\/kino\/(?:movie\/\w+\/series|acter|director)\//,
  checked: 'documentation',
};
