import { Zip, ZipDeflate } from 'fflate';
import type { WrittenFile } from './format.ts';

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

/** The archive of the texts as a file; no file where there are none. */
export async function* zipOfAny(
  files: AsyncIterable<{ name: string; text: string }>,
  zipName: string,
): AsyncGenerator<WrittenFile> {
  const iterator = files[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (!first.done) yield { name: zipName, chunks: zipFiles(rest([first.value], iterator)) };
}

/** What was taken from an iterator already, and then what is left in it. */
export async function* rest<Thing>(taken: readonly Thing[], iterator: AsyncIterator<Thing>): AsyncGenerator<Thing> {
  yield* taken;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

/**
 * A zip archive of a few texts that are written side by side: the pieces may come in any order. Memory holds what is
 * packed of all but the first.
 */
export async function* zipTogether(
  names: readonly string[],
  pieces: AsyncIterable<{ name: string; text: string }>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const members = new Map(names.map((name) => [name, new ZipDeflate(name, { level: 6 })]));
  for (const member of members.values()) {
    member.mtime = new Date(1980, 0, 1);
    zip.add(member);
  }
  const encoder = new TextEncoder();
  for await (const { name, text } of pieces) {
    members.get(name)?.push(encoder.encode(text));
    yield* ready;
    ready = [];
  }
  for (const member of members.values()) member.push(new Uint8Array(0), true);
  zip.end();
  yield* ready;
}
