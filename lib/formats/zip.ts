import { Zip, ZipDeflate } from 'fflate';
import type { WrittenFile } from './format.ts';

const chunkSize = 65_536;

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
    const bytes = encoder.encode(text);
    const member = new ZipDeflate(name, { level: 6, mem: memory(bytes.length) });
    member.mtime = new Date(1980, 0, 1);
    zip.add(member);
    member.push(bytes, true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

/** The packer's tables, sized to what is packed: for a thousand small files the usual ones cost more than the packing. */
function memory(bytes: number): 0 | 2 | 4 | 8 {
  return bytes < 4096 ? 0 : bytes < 16_384 ? 2 : bytes < 65_536 ? 4 : 8;
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
  const waiting = new Map(names.map((name) => [name, '']));
  for await (const { name, text } of pieces) {
    const all = (waiting.get(name) ?? '') + text;
    waiting.set(name, all.length < chunkSize ? all : '');
    if (all.length < chunkSize) continue;
    members.get(name)?.push(encoder.encode(all));
    yield* ready;
    ready = [];
  }
  for (const [name, member] of members) member.push(encoder.encode(waiting.get(name) ?? ''), true);
  zip.end();
  yield* ready;
}
