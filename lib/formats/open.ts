import { decode, refuseBinary, startsWith } from './decode.ts';
import type { Content, Part, ReadableFile } from './format.ts';
import { FileError } from './problem.ts';
import { type Member, unzip } from './unzip.ts';
import { isWorkbook, sheetsOf } from './workbook.ts';

/** The most a file may hold, bytes. */
export const maxBytes = 150_000_000;

/** The most that our own JSON may: 100,000 reviews with their history and posters are more than others give out. */
const maxOwnBytes = 450_000_000;

const own = [...new TextEncoder().encode('{"format":"matinee-log"')];
const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
const texts = /\.(csv|tsv|dat|json|ndjson|xml|rels|rss|atom|html?|xls|txt|text|md|markdown)$/i;

/**
 * A file opened: its text, the texts of its members where it is an archive, or its sheets as CSV where it is an Excel
 * workbook. An archive within an archive is left unread. Throws a `FileError` where the file is too large, damaged or
 * of a kind that holds no log.
 */
export async function openFile(file: ReadableFile): Promise<Content> {
  if (file.size > maxBytes) {
    // Only its beginning is read until it is known to be ours.
    const most = startsWith(await file.bytes(own.length), own) ? maxOwnBytes : maxBytes;
    if (file.size > most) throw new FileError('tooLarge', String(most / 1_000_000));
  }
  const bytes = await file.bytes();
  if (startsWith(bytes, zip) || startsWith(bytes, emptyZip)) return openArchive(file.name, bytes);
  refuseBinary(bytes);
  return openText(file.name, decode(bytes));
}

/** Pasted text, or a file's text that is already at hand, as an opened file. */
export function openText(name: string, text: string): Content {
  return { name, parts: [{ path: name, text }], unread: [] };
}

function openArchive(name: string, bytes: Uint8Array): Content {
  const parts: Part[] = [];
  const unread: string[] = [];
  const rest: Member[] = [];
  for (const member of unzip(bytes)) {
    if (texts.test(member.path) && !startsWith(member.bytes, zip)) {
      parts.push({ path: member.path, text: decode(member.bytes) });
    } else rest.push(member);
  }
  if (isWorkbook(rest.map(({ path }) => path).concat(parts.map(({ path }) => path)))) {
    return { name, parts: sheetsOf(parts), unread: rest.map(({ path }) => path) };
  }
  unread.push(...rest.map(({ path }) => path));
  if (parts.length === 0) throw new FileError('zipEmpty');
  return { name, parts, unread };
}
