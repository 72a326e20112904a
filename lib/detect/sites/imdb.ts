import type { Site } from '../site.ts';

/** IMDb. Series, episodes and games share the path, so the page tells. Checked against a saved page. */
export const imdb: Site = {
  name: 'IMDb',
  hosts: ['imdb.com'],
  path: /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/title\/(?<id>tt\d{5,10})(?:[/?]|$)/i,
  family: 'imdb',
  holds: 'mixed',
  other: /^\/title\/tt\d+\/episodes/,
  show: { originalTitle: '.originalTitle' },
};
