import type { Site } from '../site.ts';

/** https://kinorium.com: one number in every language; series share the path. */
export const kinorium: Site = {
  name: 'Kinorium',
  hosts: ['kinorium.com'],
  path: /^\/(?<id>\d+)(?:[/?]|$)/,
  family: 'kinorium',
  holds: 'mixed',
  other: /^\/name\//,
  checked: 'documentation',
};
