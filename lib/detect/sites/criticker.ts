import type { Site } from '../site.ts';

/** https://www.criticker.com. Checked against public documentation. */
export const criticker: Site = {
  name: 'Criticker',
  hosts: ['criticker.com'],
  path: /^\/film\/(?<id>[^/?]+)/,
  family: 'criticker',
  holds: 'films',
};
