import type { Site } from '../site.ts';

/** https://www.hulu.com. */
export const hulu: Site = {
  name: 'Hulu',
  hosts: ['hulu.com'],
  path: /^\/movie\/[^/?]*?(?<id>[\da-f]{8}-[\da-f-]{27})/,
  family: 'hulu',
  holds: 'films',
  other: /^\/series\//,
  late: true,
  checked: 'documentation',
};
