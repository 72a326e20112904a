import type { Site } from '../site.ts';

/** https://filmow.com, Brazil: series share the path. */
export const filmow: Site = {
  name: 'Filmow',
  hosts: ['filmow.com'],
  path: /^\/[^/?]+-t(?<id>\d+)(?:[/?]|$)/,
  family: 'filmow',
  holds: 'mixed',
  checked: 'no',
};
