import type { Site } from '../site.ts';

/** https://elcinema.com, السينما.كوم: films, series and plays share the path. Checked against public documentation. */
export const elcinema: Site = {
  name: 'elCinema',
  hosts: ['elcinema.com'],
  path: /^\/(?:en\/)?work\/(?<id>\d+)/,
  family: 'elcinema',
  holds: 'mixed',
  show: { title: 'h1 .left', kind: '.list-separator a' },
};
