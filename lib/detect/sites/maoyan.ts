import type { Site } from '../site.ts';

/** https://www.maoyan.com, 猫眼电影. Checked against public documentation. */
export const maoyan: Site = {
  name: 'Maoyan',
  hosts: ['maoyan.com'],
  path: /^\/films\/(?<id>\d+)/,
  family: 'maoyan',
  holds: 'films',
};
