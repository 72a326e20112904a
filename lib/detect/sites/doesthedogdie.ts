import type { Site } from '../site.ts';

/** https://www.doesthedogdie.com: books and series share the path. Checked against public documentation. */
export const doesthedogdie: Site = {
  name: 'Does the Dog Die',
  hosts: ['doesthedogdie.com'],
  path: /^\/media\/(?<id>\d+)/,
  family: 'doesthedogdie',
  holds: 'mixed',
};
