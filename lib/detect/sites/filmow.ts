import type { Site } from '../site.ts';

/** https://filmow.com, Brazil: series share the path. Checked against nothing yet. */
export const filmow: Site = {
  name: 'Filmow',
  hosts: ['filmow.com'],
  path: /^\/[^/?]+-t(?<id>\d+)(?:[/?]|$)/,
  family: 'filmow',
  holds: 'mixed',
};
