import type { Site } from '../site.ts';

/** https://www.hulu.com. Checked against public documentation. */
export const hulu: Site = {
  name: 'Hulu',
  hosts: ['hulu.com'],
  path: /^\/movie\/[^/?]*?(?<id>[\da-f]{8}-[\da-f-]{27})/,
  family: 'hulu',
  holds: 'films',
  late: true,
};
