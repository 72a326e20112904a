import type { Site } from '../site.ts';

/** https://thecastlecinema.com, London: plays and talks stand among the films. Checked against a saved page. */
export const castle: Site = {
  name: 'The Castle Cinema',
  hosts: ['thecastlecinema.com'],
  path: /^\/programme\/(?<id>\d+)/,
  family: 'castle',
  holds: 'anything',
  show: { title: '.hero-title', directors: '.film-director', kind: 'h2.band' },
};
