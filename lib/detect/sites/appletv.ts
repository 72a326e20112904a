import type { Site } from '../site.ts';

/** https://tv.apple.com: one id in every country. */
export const appletv: Site = {
  name: 'Apple TV',
  hosts: ['tv.apple.com'],
  path: /\/movie\/(?:[^/]+\/)?(?<id>umc\.cmc\.\w+)/,
  family: 'appletv',
  holds: 'films',
  other: /\/(?:show|season|episode|person)\//,
  late: true,
  checked: 'documentation',
};
