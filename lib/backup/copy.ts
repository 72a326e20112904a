import { type FilmWithReviews, json, openFile } from '../formats/index.ts';
import { allChanges, allFilms, type Log } from '../log/log.ts';
import { breathe, type Following } from '../transfer/known.ts';
import { fileOf } from '../transfer/write.ts';
import { type Digest, digesting } from './digest.ts';

/** The whole log as a file of our own JSON, and what it comes to. */
export type Copy = { file: File; digest: Digest };

/** Writes the whole log, its trash and (with `history`) its changes. Throws the reason of `signal`. */
export async function copyLog(
  log: Log,
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

/** Reads a copy back as an import would: what it comes to. Throws a `FileError` where it cannot be read. */
export async function readBack(file: File): Promise<Digest> {
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  const content = await openFile({ name: file.name, size: file.size, bytes });
  const sum = digesting();
  let held: FilmWithReviews | null = null;
  let rows = 0;
  for (const row of json.read?.(content) ?? []) {
    if (++rows % 2000 === 0) await breathe();
    if ('skipped' in row || !row.own) continue;
    const { film, review } = row.own;
    if (held?.film.id !== film.id) {
      if (held) await sum.add(held);
      held = { film, reviews: [] };
    }
    if (review) held.reviews.push(review);
  }
  if (held) await sum.add(held);
  return sum.end();
}

/** Whether what was read back is what was written, to the letter. */
export function isSame(written: Digest, read: Digest): boolean {
  return written.films === read.films && written.reviews === read.reviews && written.sum === read.sum;
}

async function* changesOf(log: Log) {
  for await (const { seq: _, ...change } of allChanges(log)) yield { ...change, stamp: change.act };
}
