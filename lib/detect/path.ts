import type { Say } from './claim.ts';
import { clean } from './text.ts';

const films =
  /\/(?:films?|movies?|pel[ií]culas?|filmes?|filmi?|filmy|kino|cinema|elokuva|kritiken|screenings?|dvd|bluray|blu-ray)[/_-]/i;
const others =
  /^\/(?:index\.\w+)?(?:[?#]\D*)?$|\/(?:calendar|top|charts?)\/?(?:\?|$)|\/(?:search|find|tags?|categor(?:y|ies)|lists?|name|persons?|people|actors?|news|books?|games?|music|tv|(?:tv-)?shows?|series?|serial[se]?|serie-tv|episodes?|user|profile)(?:[/?.]|$)|[?&](?:q|s|search|query)=/i;

/** Reads the address of a page on a site we do not know: its words are hints. */
export function readPath(address: string, say: Say): void {
  const path = clean(address).replace(/^https?:\/\/[^/]*/, '') || '/';
  if (films.test(path)) say('film', 'url', path, 1);
  if (others.test(path)) say('film', 'url', path, -3);
}
