import type { Site } from '../site.ts';

/** Letterboxd: a film, its sub-pages, and a member's own entry. Mini-series stand here too and link TMDB's `/tv/`. Checked against a saved page. */
export const letterboxd: Site = {
  name: 'Letterboxd',
  hosts: ['letterboxd.com'],
  path: /^(?:\/[\w-]+)?\/film\/(?<id>[\w-]+)(?:[/?]|$)/,
  family: 'letterboxd',
  holds: 'mixed',
  show: { series: 'a[href*="themoviedb.org/tv/"]', links: '.micro-button' },
};
