import type { Site } from '../site.ts';

/** https://www.cinecolombia.com: operas and plays stand among the films. Checked against a saved page. */
export const cinecolombia: Site = {
  name: 'Cine Colombia',
  hosts: ['cinecolombia.com'],
  path: /^\/films\/[^/]+\/(?<id>HO\d+)/,
  family: 'cinecolombia',
  holds: 'mixed',
  late: true,
};
