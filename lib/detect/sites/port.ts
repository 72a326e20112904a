import type { Site } from '../site.ts';

/** https://port.hu, Hungary: some series stand among the films shown on television. Checked against public documentation. */
export const port: Site = {
  name: 'PORT.hu',
  hosts: ['port.hu'],
  path: /^\/adatlap\/film\/[^?]*\/movie-(?<id>\d+)/,
  family: 'port',
  holds: 'mixed',
};
