const encoder = new TextEncoder();

/** A record of CSV with its line end: RFC 4180, quoted only where needed. https://www.rfc-editor.org/rfc/rfc4180 */
export function csvRecord(cells: readonly string[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (i > 0) line += ',';
    line += needsQuotes(cell) ? `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"` : cell;
  }
  return `${line}\r\n`;
}

// A lone empty record would read as a blank line, blanks at the ends are trimmed by some readers.
const special = /[",\r\n;\t]/;
function needsQuotes(cell: string): boolean {
  return cell !== '' && (special.test(cell) || cell.trim().length !== cell.length);
}

/** The length of the text in UTF-8, bytes. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/**
 * The records of CSV, one at a time and in linear time for any input: quoted cells with line ends in them, any line
 * ends, and what people's files do wrong (stray quotes, a quote that never ends, `="…"` of spreadsheets).
 */
export function* csvRecords(text: string, separator = ','): Generator<string[]> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let cells: string[] = [];
  // Where the next mark of each kind stands; looked for anew only once it is behind.
  const stop = new RegExp(`[\\r\\n${separator === '\t' ? '\\t' : separator}]`, 'g');
  const spaced = isSpaced(text.slice(at, at + 4000), separator);
  while (at < text.length) {
    let cell = '';
    if (spaced) while (text[at] === ' ') at++;
    if (text[at] === '"') {
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) {
          cell += text.slice(at);
          at = text.length;
          break;
        }
        cell += text.slice(at, quote);
        at = quote + 1;
        if (text[at] === '"') {
          cell += '"';
          at++;
        } else if (at >= text.length || text[at] === separator || text[at] === '\r' || text[at] === '\n') break;
        // A quote in the middle of a quoted cell, written without doubling: it belongs to the text, as does the rest.
        else if (
          /^ {1,20}(?:[\r\n]|$)/.test(text.slice(at, at + 22)) ||
          (text[at] === ' ' && text[at + 1] === separator)
        ) {
          while (text[at] === ' ') at++;
          break;
        } else cell += '"';
      }
    } else {
      stop.lastIndex = at;
      const end = stop.exec(text)?.index ?? text.length;
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    yield cells;
    cells = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n' && at > 0) at++;
  }
}

/** Whether a space stands after every separator of the headers, and so before the quotes of cells below them. */
function isSpaced(head: string, separator: string): boolean {
  const [, ...names] = (/^[^\r\n]*/.exec(head)?.[0] ?? '').split(separator);
  return names.length > 0 && names.every((name) => name.startsWith(' '));
}
