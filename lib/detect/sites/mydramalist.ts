import type { Site } from '../site.ts';

/** https://mydramalist.com: Asian series and films share the path; the page says "Type: Movie". Checked against public documentation. */
export const mydramalist: Site = {
  name: 'MyDramaList',
  hosts: ['mydramalist.com'],
  path: /^\/(?<id>\d+)-/,
  family: 'mydramalist',
  holds: 'mixed',
};
