import { type Key, toKey } from '../film.ts';
import type { Claim, Field } from './claim.ts';
import type { Confidence, Evidence, SightedFilm, Sighting } from './sighting.ts';
import { fold } from './text.ts';

/** The sum of what speaks for a film from which the detector is that sure. */
export const thresholds: readonly (readonly [Confidence, number])[] = [
  ['sure', 8],
  ['likely', 3.7],
  ['guess', 2],
];

type Heard = { value: string; weight: number; claims: Claim[] };

/** The values claimed for a field, best first: what several sources say weighs as much as they do together. */
function ranked(claims: Claim[], field: Field, fold: (value: string) => string = (value) => value): Heard[] {
  const heard = new Map<string, Heard>();
  for (const claim of claims) {
    if (claim.field !== field) continue;
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

const evidence = (claims: Claim[]): Evidence[] =>
  claims.slice(0, 12).map(({ source, value }) => ({ source, said: value.slice(0, 200) }));

/** People named by the best source that names any, in its order, without repetition. */
function people(claims: Claim[], field: Field): Claim[] {
  const of = claims.filter((claim) => claim.field === field);
  const best = Math.max(...of.map(({ weight }) => weight));
  const source = of.find(({ weight }) => weight === best)?.source;
  const seen = new Set<string>();
  return of
    .filter((claim) => claim.source === source && !seen.has(fold(claim.value)) && seen.add(fold(claim.value)))
    .slice(0, 20);
}

/**
 * Weighs what the readers found: whether the page is about one film, how sure that is, and per field the value that
 * the best evidence stands behind. `null` where it is not about a film, or the film has no title.
 */
export function weigh(claims: Claim[]): Pick<Sighting, 'confidence' | 'film' | 'evidence'> | null {
  const about = claims.filter(({ field }) => field === 'film');
  const sum = about.reduce((total, { weight }) => total + weight, 0);
  const titles = ranked(claims, 'title', fold);
  const best = titles[0];
  let confidence = thresholds.find(([, least]) => sum >= least)?.[0];
  if (!best || !confidence) return null;
  const years = ranked(claims, 'year');
  const directors = people(claims, 'directors');
  const keys = ranked(claims, 'keys')
    .map(({ value }) => toKey(value))
    .filter((key): key is Key => !!key);
  // Nothing but its name makes a film hard to tell from its namesakes.
  if (confidence === 'sure' && !keys.length && !years.length && !directors.length) confidence = 'likely';
  const original = ranked(claims, 'originalTitle', fold)[0];
  const film: SightedFilm = { title: best.value };
  // 盗梦空间 Inception: the title in two scripts at once, where the page names it by the first alone elsewhere.
  const [, own, latin] = /^([⺀-\uffdc][^A-Za-z]{0,60}) ([A-Za-z].{0,200})$/u.exec(best.value) ?? [];
  if (own && latin && titles.some(({ value }) => value === own)) [film.title, film.originalTitle] = [own, latin];
  const shown: Sighting['evidence'] = { film: evidence(about), title: evidence(best.claims) };
  if (original && fold(original.value) !== fold(film.title)) {
    film.originalTitle = original.value;
    shown.originalTitle = evidence(original.claims);
  }
  const others = [...titles.slice(1), ...ranked(claims, 'otherTitles', fold)].filter(
    ({ value, weight }) => weight >= 3 && fold(value) !== fold(best.value) && value !== film.originalTitle,
  );
  if (others.length) film.otherTitles = [...new Set(others.map(({ value }) => value))].slice(0, 10);
  if (years[0]) {
    film.year = Number(years[0].value);
    shown.year = evidence(years[0].claims);
  }
  const actors = people(claims, 'actors');
  if (directors.length) [film.directors, shown.directors] = [directors.map(({ value }) => value), evidence(directors)];
  if (actors.length) [film.actors, shown.actors] = [actors.map(({ value }) => value), evidence(actors)];
  const minutes = ranked(claims, 'minutes')[0];
  if (minutes) [film.minutes, shown.minutes] = [Number(minutes.value), evidence(minutes.claims)];
  const poster = ranked(claims, 'posterAddress')[0];
  if (poster && /^https?:/.test(poster.value)) film.posterAddress = poster.value;
  if (keys.length) [film.keys, shown.keys] = [keys, evidence(claims.filter(({ field }) => field === 'keys'))];
  return { confidence, film, evidence: shown };
}
