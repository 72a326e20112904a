/** Whether the focus may be moved to this: it is nowhere, or in the same section. Who is busy elsewhere is left alone. */
export function isFree(wanted: Element | null): boolean {
  const { activeElement, body } = document;
  return !activeElement || activeElement === body || !!wanted?.closest('[aria-labelledby]')?.contains(activeElement);
}
