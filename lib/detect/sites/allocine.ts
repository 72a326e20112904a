import type { Site } from '../site.ts';

/** AlloCiné and its sisters, which number films together: one film has one number on all five. Checked against public documentation. */
export const allocine: Site = {
  name: 'AlloCiné',
  hosts: ['allocine.fr', 'adorocinema.com', 'sensacine.com', 'sensacine.com.mx', 'beyazperde.com', 'filmstarts.de'],
  path: /^\/(?:film\/fichefilm(?:_gen_cfilm=|-)|filmes\/filme-|peliculas\/pelicula-|filmler\/film-|kritiken\/)(?<id>\d+)\b/,
  family: 'allocine',
  holds: 'films',
};
