import { isLost } from '../frame/focus-next.ts';

/** Whether the focus may be moved to this: it is nowhere, or in the same section. Who is busy elsewhere is left alone. */
export function isFree(wanted: Element | null): boolean {
  return isLost(document) || !!wanted?.closest('[aria-labelledby]')?.contains(document.activeElement);
}
