import type { Site } from '../site.ts';

/** https://www.everymancinema.com, United Kingdom: plays stand among the films. Checked against public documentation. */
export const everyman: Site = {
  name: 'Everyman',
  hosts: ['everymancinema.com'],
  path: /^\/film-listing\/(?<id>\w+)/,
  family: 'everyman',
  holds: 'mixed',
  late: true,
};
