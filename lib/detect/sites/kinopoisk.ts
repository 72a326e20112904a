import type { Site } from '../site.ts';

/** https://www.kinopoisk.ru, Кинопоиск: older addresses hold a title before the number. */
export const kinopoisk: Site = {
  name: 'Kinopoisk',
  hosts: ['kinopoisk.ru'],
  path: /^\/film\/(?:[^/?]*-)?(?<id>\d+)(?:[/?]|$)/,
  family: 'kinopoisk',
  holds: 'films',
  other: /^\/(?:series|name|lists)\//,
  checked: 'page',
};
