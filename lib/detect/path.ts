import type { Say } from './claim.ts';
import { clean } from './text.ts';

const films =
  /\/(?:films?|movies?|pel[ií]culas?|filmes?|filmi?|filmy|kino|cinema|elokuva|kritiken|screenings?|dvd|bluray|blu-ray)[/_-]/i;
const others =
  /^\/(?:index\.\w+)?(?:[?#]\D*)?$|\/(?:calendar|top|charts?)\/?(?:\?|$)|\/(?:search|find|tags?|categor(?:y|ies)|lists?|name\/nm|persons?|people|production-compan(?:y|ies)|compan(?:y|ies)|franchises?|actors?|books?|games?|music|theatre|theater|stage|television|tv-and-radio|opera|dance|teatro|courses?|recipes?|tv|tv-shows?|series?|serial[se]?|serie-tv|dizi(?:ler)?|sorozat|episodes?|user|profile)(?:[/?.]|$)|[?&]s=/i;
const searches = /[?&](?:q|search|query)=/i;

const reviews =
  /articleView|film-?review|movie-?review|recensi|recenz|kritik|cr[ií]tica|critique|anmeld|reseña|resena|ulasan/i;

/** Reads the address of a page on a site we do not know: its words are hints. */
export function readPath(address: string, say: Say): void {
  const path = clean(address).replace(/^https?:\/\/[^/]*/, '') || '/';
  if (films.test(path)) say('film', 'url', path, 1);
  // Cinemas have shows too.
  if (/\/(?:shows?|voorstelling(?:en)?|spectacles?|spettacol[oi]|spektakl\w{0,3}|predstaveni|produktion)\//.test(path))
    say('film', 'url', path, -1.5);
  if (others.test(path)) say('film', 'url', path, -3);
  if (searches.test(path)) say('film', 'url', path, -8);
  // A newspaper's reviews stand among its news.
  if (/\/news(?:[/?.]|$)/i.test(path) && !reviews.test(path)) say('film', 'url', path, -2);
}
