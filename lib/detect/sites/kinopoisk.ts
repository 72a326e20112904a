import type { Site } from '../site.ts';

/** https://www.kinopoisk.ru, Кинопоиск: older addresses hold a title before the number. Checked against a saved page. */
export const kinopoisk: Site = {
  name: 'Kinopoisk',
  hosts: ['kinopoisk.ru'],
  path: /^\/film\/(?:[^/?]*-)?(?<id>\d+)(?:[/?]|$)/,
  family: 'kinopoisk',
  holds: 'films',
};
