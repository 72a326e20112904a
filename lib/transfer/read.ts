import type { Following } from '../following.ts';
import type { ReadableFile } from '../formats/format.ts';
import {
  type Content,
  FileError,
  type FileProblem,
  type Format,
  formatNamed,
  gather,
  headersOf,
  openFile,
  openText,
  type ReadOptions,
  type Row,
} from '../formats/index.ts';
import { breathe } from './known.ts';
import { soundRow } from './sound.ts';

/** An opened file (or several that belong together) and how it is read; no format where none knows it. */
export type Source = { content: Content; format: Format | undefined; options?: ReadOptions };

/** A file that cannot be read, and why: `unknown` where no format knows it, `closed` where the browser may not read it. */
export type Unreadable = { name: string; why: FileProblem | 'unknown' | 'closed'; values?: string[] };

/** Where files lay in a folder that was dropped: their names alone do not tell it. */
const places = new WeakMap<File, string>();

/** Notes where in a dropped folder a file lay. */
export function placeFile(file: File, path: string): void {
  places.set(file, path);
}

/** A file of the browser as a reader takes it; its folders tell what Letterboxd deleted from what it lists. */
export function readable(file: File): ReadableFile {
  const bytes = async (first?: number) => new Uint8Array(await file.slice(0, first).arrayBuffer());
  const name = places.get(file) ?? (file.webkitRelativePath || file.name);
  return { name, size: file.size, bytes };
}

/** Opens files and tells of what format each is. Throws the reason of `signal`. */
export async function openFiles(
  files: readonly File[],
  { progress, signal }: Following = {},
): Promise<{ sources: Source[]; problems: Unreadable[] }> {
  const contents: Content[] = [];
  const problems: Unreadable[] = [];
  for (const [i, file] of files.entries()) {
    signal?.throwIfAborted();
    progress?.(i + 1);
    try {
      contents.push(await openFile(readable(file)));
    } catch (error) {
      problems.push(unreadable(file.name, error));
    }
  }
  return { sources: gather(contents), problems };
}

/** Pasted text as something to read. What it is called here is no file's name, which might say the film. */
export function openPasted(name: string, text: string): Source[] {
  return gather([{ ...openText('', text), name }]);
}

/** All rows of what was opened; a file that breaks off gives none. Throws the reason of `signal`. */
export async function rowsOf(
  sources: readonly Source[],
  { progress, signal }: Following = {},
): Promise<{ rows: Row[]; problems: Unreadable[] }> {
  const rows: Row[] = [];
  const problems: Unreadable[] = [];
  for (const { content, format, options } of sources) {
    const before = rows.length;
    try {
      if (!format?.read) problems.push({ name: content.name, why: 'unknown' });
      let steps = 0;
      for (const row of format?.readInSteps?.(content) ?? format?.read?.(content, options) ?? []) {
        if (row) rows.push('skipped' in row ? row : soundRow(row));
        else steps++;
        if (row && rows.length % 2000 !== 0) continue;
        // Of what a reader gathers first the steps tell how far it is.
        progress?.(Math.max(rows.length, steps * 2000));
        await breathe();
        signal?.throwIfAborted();
      }
    } catch (error) {
      signal?.throwIfAborted();
      rows.length = before;
      problems.push(unreadable(content.name, error));
    }
  }
  return { rows, problems };
}

/** Whether its columns can be matched by hand: a table that no format knows, or that is read by its headers alone. */
export function isTable({ content, format }: Source): boolean {
  if (format && format.name !== 'csv') return false;
  const [part] = content.parts;
  return part !== undefined && headersOf(part).length > 0;
}

/** The same source with its columns matched by hand. */
export function matched({ content }: Source, options: ReadOptions): Source {
  return { content, format: formatNamed('csv'), options };
}

function unreadable(name: string, error: unknown): Unreadable {
  if (error instanceof FileError) return { name, why: error.why, values: error.values };
  // It was moved meanwhile, or the page may not read it.
  if (error instanceof DOMException && error.name !== 'AbortError') return { name, why: 'closed' };
  // Whatever one file holds, the others are read.
  return { name, why: 'damaged' };
}
