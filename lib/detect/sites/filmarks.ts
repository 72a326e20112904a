import type { Site } from '../site.ts';

/** https://filmarks.com, Japan. */
export const filmarks: Site = {
  name: 'Filmarks',
  hosts: ['filmarks.com'],
  path: /^\/movies\/(?<id>\d+)/,
  family: 'filmarks',
  holds: 'films',
  other: /^\/(?:dramas|animes|people)\//,
  show: { title: '.p-content-detail__title>span', year: '.p-content-detail__title small' },
  checked: 'documentation',
};
