import type { Site } from '../site.ts';

/** https://thelexicinema.co.uk, London: the programme's own address is a list. Checked against a saved page. */
export const lexi: Site = {
  name: 'The Lexi',
  hosts: ['thelexicinema.co.uk'],
  path: /^\/TheLexiCinema\.dll\/+WhatsOn\?f=(?<id>\d+)/,
  family: 'lexi',
  holds: 'anything',
};
