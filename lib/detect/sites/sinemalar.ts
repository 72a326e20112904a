import type { Site } from '../site.ts';

/** https://www.sinemalar.com, Türkiye. Checked against public documentation. */
export const sinemalar: Site = {
  name: 'Sinemalar',
  hosts: ['sinemalar.com'],
  path: /^\/film\/(?<id>\d+)/,
  family: 'sinemalar',
  holds: 'films',
};
