import type { Site } from '../site.ts';

/** ČSFD: series, seasons and music videos share the path and say so in a label. Checked against a saved page. */
export const csfd: Site = {
  name: 'ČSFD',
  hosts: ['csfd.cz', 'csfd.sk'],
  path: /^\/film\/(?<id>\d+)(?:[-/?]|$)/,
  family: 'csfd',
  holds: 'mixed',
  other: /^\/film\/\d+[^/]*\/\d+-/,
  show: { kind: '.film-header .type', links: '[href*="imdb.com/t"]' },
};
