import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import type { Values } from './schema.ts';

/** The fields of a film that a person's edit can change; the rest is its id and what is derived. */
export const filmFields = [
  'title',
  'originalTitle',
  'otherTitles',
  'year',
  'directors',
  'actors',
  'minutes',
  'poster',
  'keys',
] as const satisfies (keyof Film)[];

/** The fields of a review that an edit can change. */
export const reviewFields = [
  'filmId',
  'score',
  'tldr',
  'body',
  'watchedOn',
  'rewatch',
  'liked',
  'spoilers',
  'tags',
  'venue',
  'aspects',
  'created',
  'changed',
  'deleted',
] as const satisfies (keyof Review)[];

/** Whether two values of a field are the same: texts, numbers, lists and plain objects of such. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && same((one as Values)[name], (other as Values)[name]));
}

/** The given fields of a film or review, by name. */
export function valuesOf<T extends object>(whole: T, fields: readonly (keyof T & string)[]): Values {
  return Object.fromEntries(fields.map((field) => [field, whole[field]]));
}

/** The values before and after, of only the fields that differ; `null` where none does. */
export function difference<T extends object>(before: T | null, after: T | null, fields: readonly (keyof T & string)[]) {
  if (!before || !after) {
    if (!before && !after) return null;
    return { before: before && valuesOf(before, fields), after: after && valuesOf(after, fields) };
  }
  const changed = fields.filter((field) => !same(before[field], after[field]));
  return changed.length === 0 ? null : { before: valuesOf(before, changed), after: valuesOf(after, changed) };
}
