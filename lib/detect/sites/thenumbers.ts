import type { Site } from '../site.ts';

/** https://www.the-numbers.com: its tables of budgets stand beside the films. Checked against public documentation. */
export const thenumbers: Site = {
  name: 'The Numbers',
  hosts: ['the-numbers.com'],
  path: /^\/movie\/(?<id>[^/?]+)/,
  family: 'thenumbers',
  holds: 'films',
  other: /^\/movie\/budgets/,
};
