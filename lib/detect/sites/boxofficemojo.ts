import type { Site } from '../site.ts';

/** https://www.boxofficemojo.com, which uses IMDb's numbers. Checked against a saved page. */
export const boxofficemojo: Site = {
  name: 'Box Office Mojo',
  hosts: ['boxofficemojo.com'],
  path: /^\/title\/(?<id>tt\d+)/,
  family: 'imdb',
  holds: 'films',
};
