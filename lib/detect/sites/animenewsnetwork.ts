import type { Site } from '../site.ts';

/** https://www.animenewsnetwork.com, its encyclopedia: the type stands in the heading. Checked against a saved page. */
export const animenewsnetwork: Site = {
  name: 'Anime News Network',
  hosts: ['animenewsnetwork.com'],
  path: /^\/encyclopedia\/anime\.php\?id=(?<id>\d+)/,
  family: 'animenewsnetwork',
  holds: 'mixed',
  show: { title: '#page_header', kind: '#page_header', year: '#infotype-7' },
};
