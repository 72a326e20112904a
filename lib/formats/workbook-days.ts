import { addDays, type Day } from '../day.ts';
import { tokens } from './html/tokens.ts';

/** Excel's own number formats that show a day (ECMA-376, part 1, 18.8.30). */
const built = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether each style of a workbook's cells shows a day, from its `xl/styles.xml`. */
export function dayStyles(xml: string): boolean[] {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let within = false;
  for (const token of tokens(xml)) {
    if (token.kind === 'text') continue;
    if (token.name === 'cellxfs') within = token.kind === 'open';
    else if (token.kind === 'open' && token.name === 'numfmt')
      own.set(token.attributes.get('numfmtid') ?? '', showsDay(token.attributes.get('formatcode') ?? ''));
    else if (token.kind === 'open' && token.name === 'xf' && within) {
      const format = token.attributes.get('numfmtid') ?? '';
      styles.push(own.get(format) ?? built.has(Number(format)));
    }
  }
  return styles;
}

/** A number format of the person's own: with a year and a day in it, apart from what it quotes. */
function showsDay(code: string): boolean {
  const bare = code
    .slice(0, 200)
    .replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    .toLowerCase();
  return bare.includes('y') && bare.includes('d');
}

/** The day that Excel keeps as this number: days since 30 December 1899, or since 1904 in workbooks that say so. */
export function dayOfSerial(serial: string, since1904: boolean): Day | undefined {
  const days = Math.floor(Number(serial));
  if (!(days > 60 && days < 2_900_000)) return undefined;
  return addDays((since1904 ? '1904-01-01' : '1899-12-30') as Day, days);
}
