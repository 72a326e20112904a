import type { FilmFacts, Key } from '../film.ts';
import type { Claim, Claims } from './claim.ts';
import type { Confidence, Evidence, SightedFilm, Sighting } from './sighting.ts';
import { fold } from './text.ts';

/** The sum of what speaks for a film from which the detector is that sure. */
export const thresholds: readonly (readonly [Confidence, number])[] = [
  ['sure', 8],
  ['likely', 3.7],
  ['guess', 2],
];

type Heard = { value: string; weight: number; claims: Claim[] };

/** The values claimed, best first: what several sources say weighs as much as they do together. */
function ranked(claims: readonly Claim[] = [], fold = (value: string) => value): Heard[] {
  const heard = new Map<string, Heard>();
  for (const claim of claims) {
    const name = fold(claim.value);
    const entry = heard.get(name);
    if (!name) continue;
    if (!entry) heard.set(name, { value: claim.value, weight: claim.weight, claims: [claim] });
    else if (!entry.claims.some(({ source }) => source === claim.source)) {
      entry.weight += claim.weight;
      entry.claims.push(claim);
    }
  }
  return [...heard.values()].sort((one, other) => other.weight - one.weight);
}

const evidence = (claims: readonly Claim[]): Evidence[] =>
  claims.slice(0, 12).map(({ source, value }) => ({ source, said: value.slice(0, 200) }));

/** People named by the best source that names any, in its order, without repetition. */
function people(claims: readonly Claim[] = []): Claim[] {
  const best = claims.reduce<Claim | undefined>(
    (best, one) => (best && best.weight >= one.weight ? best : one),
    undefined,
  );
  const seen = new Set<string>();
  return claims
    .filter(({ source, value }) => source === best?.source && !seen.has(fold(value)) && seen.add(fold(value)))
    .slice(0, 20);
}

/**
 * Weighs what the readers found: whether the page is about one film, how sure that is, and per field the value that
 * the best evidence stands behind. `null` where it is not about a film, or the film has no title.
 */
export function weigh(claims: Claims, sum: number): Pick<Sighting, 'confidence' | 'film' | 'evidence'> | null {
  const titles = ranked(claims.title, fold);
  const best = titles[0];
  let confidence = thresholds.find(([, least]) => sum >= least)?.[0];
  if (!best || !confidence) return null;
  const shown: Sighting['evidence'] = { film: evidence(claims.film ?? []), title: evidence(best.claims) };
  const film: SightedFilm = { title: best.value };
  const put = <Name extends keyof FilmFacts>(field: Name, value: FilmFacts[Name], from: readonly Claim[]) => {
    film[field] = value;
    shown[field] = evidence(from);
  };
  // 盗梦空间 Inception: the title in two scripts at once, where the page names it by the first alone elsewhere.
  const [, own, latin] = /^([⺀-\uffdc][^A-Za-z]{0,60}) ([A-Za-z].{0,200})$/u.exec(best.value) ?? [];
  if (own && latin && titles.some(({ value }) => value === own)) [film.title, film.originalTitle] = [own, latin];
  const [original] = ranked(claims.originalTitle, fold);
  if (original && fold(original.value) !== fold(film.title)) put('originalTitle', original.value, original.claims);
  const others = [...titles.slice(1), ...ranked(claims.otherTitles, fold)]
    .filter(({ value, weight }) => weight >= 3 && fold(value) !== fold(best.value) && value !== film.originalTitle)
    .map(({ value }) => value);
  if (own && latin && film.title !== own) others.push(own, latin);
  if (others.length) film.otherTitles = [...new Set(others)].slice(0, 10);
  for (const field of ['year', 'minutes'] as const) {
    const [said] = ranked(claims[field]);
    if (said) put(field, Number(said.value), said.claims);
  }
  for (const field of ['directors', 'actors'] as const) {
    const named = people(claims[field]);
    if (named.length)
      put(
        field,
        named.map(({ value }) => value),
        named,
      );
  }
  // "Il ladro di bambini di Gianni Amelio": the director is no part of it.
  const by = film.directors?.[0] ?? ' ';
  if (film.title.endsWith(` ${by}`))
    film.title = film.title.slice(0, -by.length).replace(/[\s,–-]*(?: \p{Ll}{1,5})? +$/u, '') || film.title;
  const [poster] = ranked(claims.posterAddress);
  if (poster && /^https?:/.test(poster.value)) film.posterAddress = poster.value;
  const keys = ranked(claims.keys).map(({ value }) => value as Key);
  if (keys.length) put('keys', keys, claims.keys ?? []);
  // Nothing but its name makes a film hard to tell from its namesakes.
  if (confidence === 'sure' && !film.keys && !film.year && !film.directors) confidence = 'likely';
  return { confidence, film, evidence: shown };
}
