import type { Say } from './claim.ts';
import { clean } from './text.ts';

/** What the words of an address on a site we do not know say: how far they speak for a film. */
const hints: readonly (readonly [RegExp, number])[] = [
  [/\/(?:film[isy]?|movies?|pel[ií]culas?|filmes?|kino|cinema|elokuva|kritiken|screenings?|dvd|blu-?ray)[/_-]/i, 1],
  // Cinemas have shows too.
  [/\/(?:shows?|voorstelling(?:en)?|spectacles?|spettacol[oi]|spektakl\w{0,3}|predstaveni|produktion)\//, -1.5],
  [
    /^\/(?:index\.\w+)?(?:[?#]\D*)?$|\/(?:search|find|tags?|categor(?:y|ies)|lists?|persons?|people|(?:production-)?compan(?:y|ies)|franchises?|actors?|books?|games?|music|theatre|theater|stage|television|tv-and-radio|opera|dance|teatro|courses?|recipes?|tv|tv-shows?|seri(?:es?|al[se]?|e-tv)|dizi(?:ler)?|sorozat|episodes?|user|profile)(?:[/?.]|$)|[?&]s=/i,
    -3,
  ],
  // Where many films stand together.
  [/\/(?:calendar|agenda|whats-on|cartelera|coming-soon|top|charts?)\/?(?:\?|$)/i, -5],
  [/[?&](?:q|search|query)=/i, -8],
  // A newspaper's reviews stand among its news.
  [
    /^(?!.*(?:articleView|(?:film|movie)-?review|recensi|recenz|kritik|cr[ií]tica|critique|anmeld|reseña|resena|ulasan)).*\/news(?:[/?.]|$)/i,
    -2,
  ],
];

/** Reads the address of a page on a site we do not know: its words are hints. */
export function readPath(address: string, say: Say): void {
  const path = clean(address).replace(/^https?:\/\/[^/]*/, '') || '/';
  for (const [said, weight] of hints) if (said.test(path)) say('film', 'url', path, weight);
}
