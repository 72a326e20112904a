import type { Site } from '../site.ts';

/** https://www.anime-planet.com: marks some films as series, but labels their type. Checked against a saved page. */
export const animeplanet: Site = {
  name: 'Anime-Planet',
  hosts: ['anime-planet.com'],
  path: /^\/anime\/(?<id>[^/?]+)/,
  family: 'animeplanet',
  holds: 'mixed',
  other: /^\/anime\/(?:all|top-anime|tags|studios|seasons)(?:[/?]|$)/,
  show: { kind: '.entryBar .type', year: '.iconYear' },
};
