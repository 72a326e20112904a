import { deflateSync, Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import { crc32 } from './crc32.ts';
import type { WrittenFile } from './format.ts';
import { maxFiles } from './unzip.ts';

/** The same in every archive. A day later than the earliest there is, for a person who has since gone west. */
const time = new Date(1980, 0, 2);

/** A file of text to be put into an archive. */
export type TextFile = { name: string; text: string };

/**
 * Zip archives of texts, piece by piece, each of at most 10,000 files: so many are read back. Of a text that is packed
 * nothing is kept but its line in the directory. Names are UTF-8. The time of every member is the same, so that the
 * same log written twice is the same archive. No archive where there are no texts.
 */
export async function* zipsOf(files: AsyncIterable<TextFile>, zipName: string): AsyncGenerator<WrittenFile> {
  const left = { files: files[Symbol.asyncIterator](), next: undefined as TextFile | undefined };
  const take = async () => {
    const { done, value } = await left.files.next();
    left.next = done ? undefined : value;
  };
  await take();
  for (let part = 1; left.next; part++) {
    const chunks = (async function* () {
      const { zip, ready } = zipping();
      for (let count = 0; left.next && count < maxFiles; count++) {
        pack(zip, left.next);
        yield* ready();
        await take();
      }
      zip.end();
      yield* ready();
    })();
    yield { name: part === 1 ? zipName : zipName.replace(/\.zip$/, `-${part}.zip`), chunks };
  }
}

/** A zip archive of a few long texts, one after the other: little of any is held. */
export async function* zipOfLong(
  members: readonly { name: string; chunks: AsyncIterable<string> }[],
): AsyncGenerator<Uint8Array> {
  const { zip, ready } = zipping();
  const encoder = new TextEncoder();
  for (const { name, chunks } of members) {
    const member = new ZipDeflate(name, { level: 6 });
    member.mtime = time;
    zip.add(member);
    for await (const chunk of chunks) {
      member.push(encoder.encode(chunk));
      yield* ready();
    }
    member.push(new Uint8Array(0), true);
    yield* ready();
  }
  zip.end();
  yield* ready();
}

function zipping() {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const ready = () => {
    const done = pieces;
    pieces = [];
    return done;
  };
  return { zip, ready };
}

/** Packs a text at once: the library's own packer would stay in memory with its tables until the archive ends. */
function pack(zip: Zip, { name, text }: TextFile): void {
  const bytes = new TextEncoder().encode(text);
  const member: ZipInputFile = {
    filename: name,
    size: bytes.length,
    crc: crc32(bytes),
    compression: 8,
    mtime: time,
  };
  zip.add(member);
  member.ondata?.(null, deflateSync(bytes, { level: 6, mem: memory(bytes.length) }), true);
}

/** The packer's tables, sized to what is packed: for a thousand small files the usual ones cost more than the packing. */
function memory(bytes: number): 0 | 2 | 4 | 8 {
  return bytes < 4096 ? 0 : bytes < 16_384 ? 2 : bytes < 65_536 ? 4 : 8;
}
