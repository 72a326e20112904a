import type { Site } from '../site.ts';

/** https://kinorium.com: one number in every language; series share the path. Checked against public documentation. */
export const kinorium: Site = {
  name: 'Kinorium',
  hosts: ['kinorium.com'],
  path: /^\/(?<id>\d+)(?:[/?]|$)/,
  family: 'kinorium',
  holds: 'mixed',
};
