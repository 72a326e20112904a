import type { Term } from './query.ts';

/** The names that can stand before a colon, and what kind of value each takes. */
export const fields = {
  score: 'score',
  year: 'number',
  minutes: 'number',
  watched: 'day',
  added: 'day',
  changed: 'day',
  tag: 'text',
  director: 'text',
  actor: 'text',
  title: 'text',
  venue: 'text',
  liked: 'yes',
  rewatch: 'yes',
  spoilers: 'yes',
  no: 'part',
  has: 'part',
  id: 'ids',
} as const;

/** A name that can stand before a colon. */
export type Field = keyof typeof fields;

/** Other words for the same, as people try them. */
export const aliases: Record<string, Field> = {
  tags: 'tag',
  directors: 'director',
  actors: 'actor',
  titles: 'title',
  years: 'year',
  scores: 'score',
  rating: 'score',
  day: 'watched',
  date: 'watched',
  like: 'liked',
  spoiler: 'spoilers',
  rewatched: 'rewatch',
};

/** The field of this name, in any case; `undefined` where there is none. */
export function fieldNamed(name: string): Field | undefined {
  const small = name.toLowerCase();
  return Object.hasOwn(fields, small) ? (small as Field) : Object.hasOwn(aliases, small) ? aliases[small] : undefined;
}

/** The field that a name one slip away from it was probably meant to be. */
export function fieldNear(name: string): Field | undefined {
  const small = name.toLowerCase();
  return small.length < 4 ? undefined : (Object.keys(fields) as Field[]).find((field) => oneSlip(small, field));
}

/** Whether two words differ by one letter more, less, other, or by two that changed places. */
function oneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [rest, otherRest] = [one.slice(same), other.slice(same)];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}

/** The field a term is written with. */
export function fieldOf(term: Exclude<Term, { is: 'words' }>): Field {
  if (term.is !== 'has') return term.is;
  return term.not ? 'no' : 'has';
}
