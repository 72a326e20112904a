import type { Loss } from './format.ts';

/** The losses that are given; what is not lost is `false`, `''`, `null` or `undefined`. */
export function lossList(...found: readonly (Loss | false | '' | null | undefined)[]): Loss[] {
  return found.filter((loss): loss is Loss => typeof loss === 'string' && loss !== '');
}
