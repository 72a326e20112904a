import { csvRecord } from './csv-text.ts';
import type { Part } from './format.ts';
import { tokens } from './html/tokens.ts';

/** Whether the paths of an archive's members are those of an Excel workbook (ECMA-376). */
export function isWorkbook(paths: readonly string[]): boolean {
  return paths.includes('xl/workbook.xml');
}

/** The sheets of a workbook as CSV, each named as its tab. Formulas count by their saved values. */
export function sheetsOf(parts: readonly Part[]): Part[] {
  const text = (path: string) => parts.find((part) => part.path === path)?.text ?? '';
  const shared = sharedStrings(text('xl/sharedStrings.xml'));
  const names = [...tokens(text('xl/workbook.xml'))].flatMap((token) =>
    token.kind === 'open' && token.name === 'sheet' ? [token.attributes.get('name') ?? ''] : [],
  );
  return parts
    .flatMap(({ path, text }) => {
      const number = /^xl\/worksheets\/sheet(\d{1,4})\.xml$/.exec(path)?.[1];
      return number ? [{ number: Number(number), text }] : [];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ number, text }) => ({ path: `${names[number - 1] || number}.csv`, text: sheet(text, shared) }));
}

/** The texts that cells point to, in order; a text may be in several runs. How it is pronounced (`rPh`) is no part of it. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let aside = false;
  for (const token of tokens(xml)) {
    if (token.kind === 'text') {
      if (inText && !aside) strings[strings.length - 1] += token.text;
    } else if (token.name === 't') inText = token.kind === 'open' && !token.empty;
    else if (token.name === 'rph') aside = token.kind === 'open' && !token.empty;
    else if (token.kind === 'open' && token.name === 'si') strings.push('');
  }
  return strings;
}

function sheet(xml: string, shared: readonly string[]): string {
  let csv = '';
  let cells: string[] = [];
  let type = '';
  let value: string | undefined;
  for (const token of tokens(xml)) {
    if (token.kind === 'text') value = value === undefined ? undefined : value + token.text;
    else if (token.kind === 'open' && token.name === 'c') {
      type = token.attributes.get('t') ?? '';
      const column = columnOf(token.attributes.get('r') ?? '') ?? cells.length;
      while (cells.length <= column) cells.push('');
    } else if (token.name === 'v' || token.name === 't') {
      if (token.kind === 'open') value = '';
      else if (value !== undefined) {
        cells[cells.length - 1] = (cells.at(-1) ?? '') + (type === 's' ? (shared[Number(value)] ?? '') : value);
        value = undefined;
      }
    } else if (token.kind === 'close' && token.name === 'row') {
      csv += csvRecord(cells);
      cells = [];
    }
  }
  return csv;
}

/** The column of `B7`, from 0; beyond 300 columns nothing is a log's. */
function columnOf(place: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0];
  if (!letters) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < 300 ? column : undefined;
}
