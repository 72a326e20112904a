import type { Following } from '../following.ts';
import { json } from '../formats/json.ts';
import { readingLines } from '../formats/json-lines.ts';
import { filmOfLine } from '../formats/json-read.ts';
import { allChanges, allFilms, type Log } from '../log/log.ts';
import { breathe } from '../transfer/known.ts';
import { fileOf } from '../transfer/write.ts';
import { type Digest, digesting } from './digest.ts';

/** The whole log as a file of our own JSON, and what it comes to. */
export type Copy = { file: File; digest: Digest };

/** Writes the whole log, its trash and (with `history`) its changes. Throws the reason of `signal`. */
export async function copyLog(
  log: Pick<Log, 'db' | 'clock'>,
  { history = false, progress, signal }: Following & { history?: boolean } = {},
): Promise<Copy> {
  const sum = digesting();
  let done = 0;
  const films = async function* () {
    for await (const entry of allFilms(log, { trash: true })) {
      signal?.throwIfAborted();
      await sum.add(entry);
      yield entry;
      const before = done;
      done += entry.reviews.length;
      if (Math.floor(before / 500) !== Math.floor(done / 500)) progress?.(done);
    }
  };
  const options = history ? { changes: changesOf(log) } : {};
  for await (const { name, chunks } of json.write?.(films, log.clock(), options) ?? [])
    return { file: await fileOf(name, json.type, chunks), digest: await sum.end() };
  throw new Error('Nothing was written');
}

/**
 * Reads a copy back line by line, as an import would: what it comes to. Of a large one little is held at a time.
 * Throws a `FileError` where it cannot be read.
 */
export async function readBack(file: File): Promise<Digest> {
  const sum = digesting();
  const reading = readingLines();
  let at = 0;
  for await (const line of linesOf(file)) {
    const film = reading.line(line);
    if (film === undefined) continue;
    await sum.add(filmOfLine(film, at++));
    if (at % 500 === 0) await breathe();
  }
  reading.end();
  return sum.end();
}

/** The lines of a file, without their ends. */
async function* linesOf(file: File): AsyncGenerator<string> {
  let held = '';
  const reader = file
    .stream()
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (held + piece.value).split('\n');
    held = lines.pop() ?? '';
    yield* lines;
  }
  if (held) yield held;
}

/** Whether what was read back is what was written, to the letter. */
export function isSame(written: Digest, read: Digest): boolean {
  return written.films === read.films && written.reviews === read.reviews && written.sum === read.sum;
}

async function* changesOf(log: Pick<Log, 'db'>) {
  for await (const { seq: _, ...change } of allChanges(log)) yield { ...change, stamp: change.act };
}
