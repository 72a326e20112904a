import type { Site } from '../site.ts';

/** https://www.icheckmovies.com: a person's lists stand beside the films. Checked against a saved page. */
export const icheckmovies: Site = {
  name: 'iCheckMovies',
  hosts: ['icheckmovies.com'],
  path: /^\/movies\/(?<id>[^/?]+)/,
  family: 'icheckmovies',
  holds: 'films',
  other: /^\/movies\/(?:(?:un)?checked|favorited|disliked|owned|watchlist)\//,
};
