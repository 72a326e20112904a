import { Inflate } from 'fflate';
import { FileError } from './problem.ts';

const maxOut = 200_000_000;
/** The most files that an archive may hold. */
export const maxFiles = 10_000;
const maxRatio = 200;

/** A file of a zip archive. The path is a label only. */
export type Member = { path: string; bytes: Uint8Array };

const broken = () => new FileError('zipBroken');

/**
 * The members of a zip archive, one by one, in the order of its directory. Folders and the Mac's own notes are left
 * out. Throws a `FileError` for a damaged or encrypted archive, and for one that unpacks to more than 200 MB, 10,000
 * files or 200 times its size: the sizes are counted while unpacking, as the ones in the directory may lie.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function* unzip(bytes: Uint8Array): Generator<Member> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxFiles) throw new FileError('zipTooMany');
  const most = Math.min(maxOut, Math.max(bytes.length, 5_000) * maxRatio);
  let at = view.getUint32(end + 16, true);
  let out = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const path = new TextDecoder(flags & 0x800 ? 'utf-8' : 'windows-1252').decode(raw);
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (path.endsWith('/') || /(^|\/)(__MACOSX\/|\.[^./])/.test(path)) continue;
    if (flags & 1) throw new FileError('zipLocked');
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw broken();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > bytes.length) throw broken();
    const unpacked = unpack(bytes.subarray(start, start + size), method, most - out);
    out += unpacked.length;
    yield { path, bytes: unpacked };
  }
}

/** Where the "end of central directory" record starts: it is the last thing but for a comment of up to 64 kB. */
function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw broken();
}

function unpack(data: Uint8Array, method: number, most: number): Uint8Array {
  const tooBig = () => new FileError('zipTooMuch');
  if (method === 0) {
    if (data.length > most) throw tooBig();
    return data;
  }
  if (method !== 8) throw new FileError('zipUnknown');
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw tooBig();
    pieces.push(piece);
  });
  try {
    // Small pieces, so that the count above is looked at often.
    for (let at = 0; at < data.length; at += 16_384) inflate.push(data.subarray(at, at + 16_384), false);
    inflate.push(new Uint8Array(0), true);
  } catch (error) {
    throw error instanceof FileError ? error : broken();
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
