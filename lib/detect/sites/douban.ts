import type { Site } from '../site.ts';

/** Douban 豆瓣: films and seasons of series share the path. Checked against a saved page. */
export const douban: Site = {
  name: 'Douban 豆瓣',
  hosts: ['movie.douban.com', 'm.douban.com'],
  path: /^(?:\/movie)?\/subject\/(?<id>\d+)(?:[/?]|$)/,
  family: 'douban',
  holds: 'mixed',
  show: { title: '[property="v:itemreviewed"]', year: '.year', directors: '[rel="v:directedBy"]' },
};
