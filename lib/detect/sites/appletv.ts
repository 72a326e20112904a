import type { Site } from '../site.ts';

/** https://tv.apple.com: one id in every country. Checked against public documentation. */
export const appletv: Site = {
  name: 'Apple TV',
  hosts: ['tv.apple.com'],
  path: /\/movie\/(?:[^/]+\/)?(?<id>umc\.cmc\.\w+)/,
  family: 'appletv',
  holds: 'films',
  late: true,
};
