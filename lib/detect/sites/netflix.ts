import type { Site } from '../site.ts';

/** https://www.netflix.com: the address does not tell films from series; `jbv` names the one shown over a list. Checked against public documentation. */
export const netflix: Site = {
  name: 'Netflix',
  hosts: ['netflix.com'],
  path: /(?:\/(?:title|watch)\/|[?&]jbv=)(?<id>\d+)/,
  family: 'netflix',
  holds: 'mixed',
  late: true,
};
