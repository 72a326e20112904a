import type { Film } from '../film.ts';
import type { FilmWithReviews } from '../formats/format.ts';
import type { Format, WriteOptions } from '../formats/index.ts';
import { allChanges, allFilms, allNewestFirst, type Log } from '../log/log.ts';
import type { Review } from '../review.ts';

/** Which reviews are written; `null` is everything, the trash of our own JSON included. */
export type Choice = ((review: Review, film: Film) => boolean) | null;

/** The chosen reviews with their films, read in batches: film by film, or each review by itself, the newest first. */
export async function* chosen(
  log: Log,
  choice: Choice,
  { trash = false, newestFirst = false }: { trash?: boolean; newestFirst?: boolean | undefined } = {},
): AsyncGenerator<FilmWithReviews> {
  for await (const { film, reviews } of newestFirst ? allNewestFirst(log) : allFilms(log, { trash })) {
    const kept = choice ? reviews.filter((review) => choice(review, film)) : reviews;
    if (kept.length > 0) yield { film, reviews: kept };
  }
}

/** Our own JSON holds everything: what is in the trash and what was changed too, where nothing was chosen. */
const keepsAll = (format: Format) => format.name === 'json';

/**
 * Writes the chosen reviews in a format, as files of the browser; none where the choice holds no review. Memory stays
 * flat: the browser keeps the parts of large Blobs on disk. `progress` is told how many reviews are written. Throws the
 * reason of `signal`.
 */
export async function writeFiles(
  log: Log,
  format: Format,
  choice: Choice,
  {
    progress,
    signal,
    options = {},
  }: { progress?: (reviews: number) => void; signal?: AbortSignal; options?: WriteOptions } = {},
): Promise<File[]> {
  const whole = keepsAll(format) && !choice;
  let some = false;
  const films = async function* () {
    let count = 0;
    for await (const entry of chosen(log, choice, { trash: whole, newestFirst: format.newestFirst })) {
      signal?.throwIfAborted();
      some = true;
      yield entry;
      count += entry.reviews.length;
      progress?.(count);
    }
  };
  const files: File[] = [];
  const written = format.write?.(films, log.clock(), whole ? { ...options, changes: history(log) } : options) ?? [];
  for await (const { name, chunks } of written) files.push(await fileOf(name, format.type, chunks));
  return some || !choice ? files : [];
}

/** Parts are joined to Blobs of this size, so that the page holds no more text than this. Characters. */
const joinAt = 4_000_000;

/** Joins chunks to a file of the browser, holding little of it at a time. */
export async function fileOf(name: string, type: string, chunks: AsyncIterable<string | Uint8Array>): Promise<File> {
  const parts: Blob[] = [];
  let held: BlobPart[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk as BlobPart);
    size += chunk.length;
    if (size < joinAt) continue;
    parts.push(new Blob(held));
    held = [];
    size = 0;
  }
  return new File([...parts, ...held], name, { type: name.endsWith('.zip') ? 'application/zip' : type });
}

async function* history(log: Log) {
  for await (const { seq: _, ...change } of allChanges(log)) yield { ...change, stamp: change.act };
}
