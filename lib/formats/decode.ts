import { FileError, type FileProblem } from './problem.ts';

/** Beginnings of files that hold no text of a log. */
const binaries: readonly [signature: readonly number[], why: FileProblem][] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'sevenZip'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'oldExcel'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'database'],
];

/** Whether the bytes begin with the signature. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Throws a `FileError` where the bytes are of a kind that holds no text. */
export function refuseBinary(bytes: Uint8Array): void {
  for (const [signature, why] of binaries) if (startsWith(bytes, signature)) throw new FileError(why);
}

/**
 * The bytes as text: a byte order mark decides, else strict UTF-8, else the encoding that the file declares (XML
 * declaration, HTML `charset`), else windows-1252. https://encoding.spec.whatwg.org/
 */
export function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return new TextDecoder().decode(bytes);
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
