import type { Site } from '../site.ts';

/** https://www.criterionchannel.com: collections, trailers and talks stand among the films, and everything under one path, with or without `/videos`. Checked against public documentation. */
export const criterionchannel: Site = {
  name: 'Criterion Channel',
  hosts: ['criterionchannel.com'],
  path: /^(?:\/videos)?\/(?<id>[\w-]+)\/?(?:\?|$)/,
  family: 'criterionchannel',
  holds: 'anything',
};
