import type { Site } from '../site.ts';

/** https://sede.mcu.gob.es/CatalogoICAA, the catalogue of Spanish cinema. Checked against a saved page. */
export const icaa: Site = {
  name: 'ICAA',
  hosts: ['sede.mcu.gob.es', 'infoicaa.mcu.es'],
  path: /^\/CatalogoICAA\/[^?]*Detalle\?Pelicula=(?<id>\d+)/i,
  family: 'icaa',
  holds: 'films',
  show: { title: '.custom-detail-title', directors: '.director-detail-big' },
};
