import type { Site } from '../site.ts';

/** Wikipedia in every language: an article is about a film only where its facts say so. Checked against a saved page. */
export const wikipedia: Site = {
  name: 'Wikipedia',
  hosts: ['wikipedia.org'],
  path: /^\/wiki\/(?<id>[^:?]+(?::_[^?]+)?)$/,
  family: 'wikipedia',
  byHost: true,
  holds: 'anything',
  show: { title: '#firstHeading' },
};
