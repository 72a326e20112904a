import type { Site } from '../site.ts';

/** https://www.crunchyroll.com: films hide among series. Checked against public documentation. */
export const crunchyroll: Site = {
  name: 'Crunchyroll',
  hosts: ['crunchyroll.com'],
  path: /\/(?:watch|series)\/(?<id>[\dA-Z]+)/,
  family: 'crunchyroll',
  holds: 'mixed',
  late: true,
};
