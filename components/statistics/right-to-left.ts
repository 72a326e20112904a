/** Whether the page is read from right to left: what CSS turns round by itself, a drawing must be told. */
export const rightToLeft = (): boolean => document.documentElement.dir === 'rtl';

/** The left edge of something, in per cent of the drawing, that begins `start` per cent from where lines begin. */
export function leftOf(start: number, width: number): string {
  return `${rightToLeft() ? 100 - start - width : start}%`;
}
