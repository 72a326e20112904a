import { placeFile } from '../../lib/transfer/read.ts';

/** A folder may hold so many files; the rest are left. */
const most = 20_000;

/** Files of a folder that a log could be in; the rest (pictures, settings of a program) is passed over. */
const readable = /\.(csv|tsv|dat|json|ndjson|xml|rss|atom|html?|xlsx?|txt|text|md|markdown|zip)$/i;

/** The files of a folder that could hold reviews. */
export function filesOfFolder(files: readonly File[]): File[] {
  const hidden = (file: File) => /(^|\/)\./.test(file.webkitRelativePath || file.name);
  return files.filter((file) => readable.test(file.name) && !hidden(file)).slice(0, most);
}

/** What was dropped: files, and those in folders. The transfer is asked at once, as it ends with its event. */
export async function filesOfDrop(transfer: DataTransfer | null): Promise<File[]> {
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...(transfer?.files ?? [])];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: File[] = [];
  for (const entry of entries) if (entry) await walk(entry, found, 0);
  return found;
}

async function walk(entry: FileSystemEntry, found: File[], depth: number): Promise<void> {
  if (found.length >= most || depth > 16 || entry.name.startsWith('.')) return;
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    if (depth > 0) placeFile(file, entry.fullPath.replace(/^\//, ''));
    if (depth === 0 || readable.test(file.name)) found.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const inner of some) await walk(inner, found, depth + 1);
  }
}
