import { csvRecords } from './csv-text.ts';
import type { Content, Part } from './format.ts';
import { FileError } from './problem.ts';

/** A record of a table: its number from 1, and its cells by the names of their columns. */
export type TableRow = {
  part: string;
  row: number;
  /** The first cell that is not blank among the columns of these names, trimmed; `''` where there is none. */
  get: (...names: string[]) => string;
  /** The cell as it is, not trimmed. */
  raw: (name: string, nth?: number) => string;
};

const maxCells = 300;

/** A header's name as it is compared: no case, spaces, underscores or punctuation. `Your Rating` is `yourrating`. */
export function foldHeader(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The separator that the first line uses most, outside of quotes. */
function separatorOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text.slice(0, 4000))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/** The headers of a part that holds a table, as they stand in it; empty where it holds none. */
export function headersOf({ text }: Part): string[] {
  const head = text.slice(0, 8000);
  if (/^\uFEFF?\s{0,20}[{[<]/.test(head)) return [];
  const [first = []] = csvRecords(head, separatorOf(text));
  return first.length > 1 && first.length <= maxCells ? first.map((cell) => cell.trim()) : [];
}

/** Whether some part of the content is a table with all of these columns, and with none of `without`. */
export function hasColumns({ parts }: Content, columns: readonly string[], without: readonly string[] = []): boolean {
  return parts.some((part) => partHas(part, columns, without));
}

/** Whether the part is a table with all of these columns, and with none of `without`. */
export function partHas(part: Part, columns: readonly string[], without: readonly string[] = []): boolean {
  const found = new Set(headersOf(part).map(foldHeader));
  return columns.every((name) => found.has(name)) && !without.some((name) => found.has(name));
}

/** The records of a table below its headers, one at a time; blank lines are passed over. */
export function* tableRows(part: Part): Generator<TableRow> {
  const columns = new Map<string, number[]>();
  let row = 0;
  for (const cells of csvRecords(part.text, separatorOf(part.text))) {
    if (columns.size === 0) {
      if (cells.length > maxCells) throw new FileError('tooManyColumns');
      for (const [i, name] of cells.entries())
        columns.set(foldHeader(name), [...(columns.get(foldHeader(name)) ?? []), i]);
      continue;
    }
    if (cells.length === 1 && cells[0]!.trim() === '') continue;
    const raw = (name: string, nth = 0) => cells[columns.get(name)?.[nth] ?? -1] ?? '';
    const get = (...names: string[]) => {
      for (const name of names) {
        const cell = raw(name).trim();
        if (cell !== '') return cell;
      }
      return '';
    };
    yield { part: part.path, row: ++row, get, raw };
  }
}
