import type { Site } from '../site.ts';

/** https://www.netflix.com: the address does not tell films from series; `jbv` names the one in the dialog over a list. Checked against public documentation. */
export const netflix: Site = {
  name: 'Netflix',
  hosts: ['netflix.com'],
  path: /(?:\/(?:title|watch)\/|[?&]jbv=)(?<id>\d+)/,
  family: 'netflix',
  holds: 'mixed',
  show: {
    title: '.about-header strong',
    year: '.year',
    kind: '.duration',
    facts: '[role=dialog]',
  },
  late: true,
};
