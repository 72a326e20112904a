import type { Site } from '../site.ts';

/** Rotten Tomatoes. Its markup dates a film by the disc, so the year comes from the heading. Checked against a saved page. */
export const rottentomatoes: Site = {
  name: 'Rotten Tomatoes',
  hosts: ['rottentomatoes.com'],
  path: /^\/m\/(?<id>[\w-]+)(?:[/?]|$)/,
  family: 'rottentomatoes',
  holds: 'films',
};
