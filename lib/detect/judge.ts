import type { FilmFacts, Key } from '../film.ts';
import type { Claim, Claims } from './claim.ts';
import type { Confidence, SightedFilm, Sighting } from './sighting.ts';
import { fold } from './text.ts';

/** The sum of what speaks for a film from which the detector is that sure. */
export const thresholds: readonly (readonly [Confidence, number])[] = [
  ['sure', 8],
  ['likely', 3.7],
  ['guess', 2],
];

type Heard = { said: string; weight: number; claims: Claim[] };

/** The values claimed, best first: what several sources say weighs as much as they do together. */
function ranked(claims: readonly Claim[] = [], fold = (value: string) => value): Heard[] {
  const heard = new Map<string, Heard>();
  for (const claim of claims) {
    const name = fold(claim.said);
    const entry = heard.get(name) ?? { said: claim.said, weight: 0, claims: [] };
    if (name && !entry.claims.some(({ source }) => source === claim.source)) {
      entry.weight += claim.weight;
      entry.claims.push(claim);
      heard.set(name, entry);
    }
  }
  return [...heard.values()].sort((one, other) => other.weight - one.weight);
}

/** People named by the best source that names any, in its order, without repetition. */
function people(claims: readonly Claim[] = []): Claim[] {
  const [best] = [...claims].sort((one, other) => other.weight - one.weight);
  const named = claims.filter(({ source }) => source === best?.source);
  return ranked(named, fold)
    .flatMap((one) => one.claims)
    .slice(0, 20);
}

/**
 * Weighs what the readers found: whether the page is about one film, how sure that is, and per field the value that
 * the best evidence stands behind. `null` where it is not about a film, or the film has no title.
 */
export function weigh(claims: Claims, sum: number): Pick<Sighting, 'confidence' | 'film' | 'evidence'> | null {
  const titles = ranked(claims.title, fold);
  const [best] = titles;
  let confidence = thresholds.find(([, least]) => sum >= least)?.[0];
  if (!best || !confidence) return null;
  const { said: title } = best;
  const film: SightedFilm = { title };
  const shown: Sighting['evidence'] = {};
  const put = <Name extends keyof FilmFacts>(field: Name, value: FilmFacts[Name], from: readonly Claim[] = []) => {
    film[field] = value;
    shown[field] = from.slice(0, 12);
  };
  shown.film = claims.film?.slice(0, 12);
  shown.title = best.claims;
  // 盗梦空间 Inception: the title in two scripts at once, where the page names it by the first alone elsewhere.
  const [, own, latin] = /^([⺀-\uffdc][^A-Za-z]{0,60}) ([A-Za-z].{0,200})$/u.exec(title) ?? [];
  const two = own && latin && titles.some(({ said }) => said === own);
  if (two) [film.title, film.originalTitle] = [own, latin];
  const [original] = ranked(claims.originalTitle, fold);
  if (original && fold(original.said) !== fold(film.title)) put('originalTitle', original.said, original.claims);
  const others = [...titles.slice(1), ...ranked(claims.otherTitles, fold)]
    .filter(({ said, weight }) => weight >= 3 && fold(said) !== fold(title) && said !== film.originalTitle)
    .map(({ said }) => said);
  if (own && latin && !two) others.push(own, latin);
  if (others.length) film.otherTitles = [...new Set(others)].slice(0, 10);
  for (const field of ['year', 'minutes'] as const) {
    const [best] = ranked(claims[field]);
    if (best) put(field, Number(best.said), best.claims);
  }
  for (const field of ['directors', 'actors'] as const) {
    const named = people(claims[field]);
    const names = named.map(({ said }) => said);
    if (names[0]) put(field, names, named);
  }
  // "Il ladro di bambini di Gianni Amelio": the director is no part of it.
  const by = film.directors?.[0];
  if (by && film.title.endsWith(` ${by}`))
    film.title = film.title.slice(0, -by.length).replace(/[\s,–-]*(?: \p{Ll}{1,5})? +$/u, '') || film.title;
  const [poster] = ranked(claims.posterAddress);
  if (poster?.said.startsWith('http')) film.posterAddress = poster.said;
  const keys = ranked(claims.keys).map(({ said }) => said as Key);
  if (keys[0]) put('keys', keys, claims.keys);
  // Nothing but its name makes a film hard to tell from its namesakes.
  if (confidence === 'sure' && !film.keys && !film.year && !by) confidence = 'likely';
  return { confidence, film, evidence: shown };
}
