import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { same } from './changes.ts';
import type { Change, Values } from './schema.ts';

/** A film or review with a change taken back; `undefined` where it cannot be, not `complete` where only in part. */
export function reverted<T extends Film | Review>(
  now: T | undefined,
  { id, before, after }: Change,
  fields: readonly (keyof T & string)[],
): { whole: Values | null; complete: boolean } | undefined {
  if (before === null) {
    if (!now || fields.some((field) => field !== 'changed' && !same(now[field], after?.[field]))) return undefined;
    return { whole: null, complete: true };
  }
  if (after === null) return now ? undefined : { whole: { id, ...before }, complete: true };
  if (!now) return undefined;
  const whole: Values = { ...now };
  let complete = true;
  for (const [field, value] of Object.entries(before)) {
    if (same(whole[field], after[field])) whole[field] = value;
    else if (isList(value) && isList(after[field]) && isList(whole[field])) {
      whole[field] = withoutEdit(whole[field], value, after[field]);
    } else if (field !== 'changed') complete = false;
  }
  return { whole, complete };
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** A list as it is now, without what an edit added to it and with what that edit took from it. */
function withoutEdit(now: unknown[], before: unknown[], after: unknown[]): unknown[] {
  const kept = now.filter((item) => before.includes(item) || !after.includes(item));
  return [...kept, ...before.filter((item) => !after.includes(item) && !kept.includes(item))];
}
