import type { Site } from '../site.ts';

/** Amazon's shop and its part of Prime Video: a product may be anything, so the page decides; its number still is a key. Checked against a saved page. */
export const amazon: Site = {
  name: 'Amazon',
  hosts: ['amazon.com', 'amazon.co.uk', 'amazon.de', 'amazon.co.jp'],
  path: /\/(?:dp|gp\/product|video\/detail)\/(?<id>[\dA-Z]{10,26})(?:[/?]|$)/,
  family: 'amazon',
  holds: 'anything',
};
