import { FileError } from './format.ts';

/** Beginnings of files that hold no text of a log, with what to do about them. */
const binaries: readonly [signature: readonly number[], sentence: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Please export the log as CSV, JSON or text instead.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture, not a log.'],
  [[0xff, 0xd8, 0xff], 'This is a picture, not a log.'],
  [[0x47, 0x49, 0x46, 0x38], 'This is a picture, not a log.'],
  [[0x1f, 0x8b], 'This file is packed as gzip. Please unpack it first.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'This file is packed as 7z. Please unpack it first.'],
  [[0x52, 0x61, 0x72, 0x21], 'This file is packed as RAR. Please unpack it first.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an old Excel file. Please save it as CSV and try again.'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'This is a database, not an exported log.'],
];

/** Whether the bytes begin with the signature. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Throws a `FileError` where the bytes are of a kind that holds no text. */
export function refuseBinary(bytes: Uint8Array): void {
  for (const [signature, sentence] of binaries) if (startsWith(bytes, signature)) throw new FileError(sentence);
}

/**
 * The bytes as text: a byte order mark decides, else strict UTF-8, else the encoding that the file declares (XML
 * declaration, HTML `charset`), else windows-1252. https://encoding.spec.whatwg.org/
 */
export function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declared(bytes) ?? 'windows-1252').decode(bytes);
  }
}

/** The encoding named in the first 1,024 bytes, if the platform knows it and it is not UTF-8, which was tried. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const label = /(?:charset|encoding)=["']?([\w-]{1,40})/i.exec(head)?.[1];
  if (!label || /^utf-?8$/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
