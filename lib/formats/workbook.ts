import { csvRecord } from './csv-text.ts';
import type { Part } from './format.ts';
import { tokens } from './html/tokens.ts';
import { dayOfSerial, dayStyles } from './workbook-days.ts';

/** Whether the paths of an archive's members are those of an Excel workbook (ECMA-376). */
export function isWorkbook(paths: readonly string[]): boolean {
  return paths.includes('xl/workbook.xml');
}

/** What the cells of a workbook's sheets refer to. */
type Workbook = { shared: readonly string[]; days: readonly boolean[]; since1904: boolean };

/** The sheets of a workbook as CSV, each named as its tab, in the order of the tabs. Formulas count by their saved values. */
export function sheetsOf(parts: readonly Part[]): Part[] {
  const text = (path: string) => parts.find((part) => part.path === path)?.text ?? '';
  const book = text('xl/workbook.xml');
  const workbook: Workbook = {
    shared: sharedStrings(text('xl/sharedStrings.xml')),
    days: dayStyles(text('xl/styles.xml')),
    since1904: /<workbookPr[^>]{0,500}\bdate1904="(?:1|true)"/.test(book.slice(0, 100_000)),
  };
  const files = new Map(
    elements(text('xl/_rels/workbook.xml.rels'), 'relationship').map((relation) => [
      relation.get('id'),
      `xl/${(relation.get('target') ?? '').replace(/^\/xl\//, '')}`,
    ]),
  );
  const tabs = elements(book, 'sheet');
  return parts
    .flatMap(({ path, text }) => {
      const number = /^xl\/worksheets\/sheet(\d{1,4})\.xml$/.exec(path)?.[1];
      if (!number) return [];
      const related = tabs.findIndex((tab) => files.get(tab.get('r:id')) === path);
      return [{ at: related < 0 ? Number(number) - 1 : related, number, text }];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ at, number, text }) => ({
      path: `${tabs[at]?.get('name') || number}.csv`,
      text: sheet(text, workbook),
    }));
}

/** The attributes of all elements of this name. */
function elements(xml: string, name: string): Map<string, string>[] {
  return [...tokens(xml)].flatMap((token) => (token.kind === 'open' && token.name === name ? [token.attributes] : []));
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

function sheet(xml: string, { shared, days, since1904 }: Workbook): string {
  let csv = '';
  let cells: string[] = [];
  let type = '';
  let isDay = false;
  let value: string | undefined;
  for (const token of tokens(xml)) {
    if (token.kind === 'text') value = value === undefined ? undefined : value + token.text;
    else if (token.kind === 'open' && token.name === 'c') {
      type = token.attributes.get('t') ?? '';
      isDay = /^n?$/.test(type) && days[Number(token.attributes.get('s') ?? -1)] === true;
      const column = columnOf(token.attributes.get('r') ?? '') ?? cells.length;
      while (cells.length <= column) cells.push('');
    } else if (token.name === 'v' || token.name === 't') {
      if (token.kind === 'open') value = '';
      else if (value !== undefined) {
        const said = type === 's' ? (shared[Number(value)] ?? '') : (isDay && dayOfSerial(value, since1904)) || value;
        cells[cells.length - 1] = (cells.at(-1) ?? '') + said;
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
