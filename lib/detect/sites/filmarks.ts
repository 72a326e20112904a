import type { Site } from '../site.ts';

/** https://filmarks.com, Japan. Checked against public documentation. */
export const filmarks: Site = {
  name: 'Filmarks',
  hosts: ['filmarks.com'],
  path: /^\/movies\/(?<id>\d+)/,
  family: 'filmarks',
  holds: 'films',
  show: { title: '.p-content-detail__title>span', year: '.p-content-detail__title small' },
};
