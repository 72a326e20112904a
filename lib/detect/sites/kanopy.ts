import type { Site } from '../site.ts';

/** https://www.kanopy.com, streaming by public libraries. Checked against public documentation. */
export const kanopy: Site = {
  name: 'Kanopy',
  hosts: ['kanopy.com'],
  path: /\/(?:product|video)\/(?<id>\d+)/,
  family: 'kanopy',
  holds: 'mixed',
  late: true,
};
