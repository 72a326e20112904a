import { Zip, ZipDeflate } from 'fflate';

/**
 * A zip archive of texts, piece by piece. Names are UTF-8. The time of every member is the same, so that the same log
 * written twice is the same archive.
 */
export async function* zipFiles(files: AsyncIterable<{ name: string; text: string }>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const encoder = new TextEncoder();
  for await (const { name, text } of files) {
    const member = new ZipDeflate(name, { level: 6 });
    member.mtime = new Date(1980, 0, 1);
    zip.add(member);
    member.push(encoder.encode(text), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
