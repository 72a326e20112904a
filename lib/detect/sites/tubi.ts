import type { Site } from '../site.ts';

/** https://tubitv.com. */
export const tubi: Site = {
  name: 'Tubi',
  hosts: ['tubitv.com'],
  path: /^\/movies\/(?<id>\d+)/,
  family: 'tubi',
  holds: 'films',
  other: /^\/(?:series|tv-shows)\//,
  late: true,
  checked: 'documentation',
};
