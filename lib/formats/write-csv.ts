import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { inChunks } from './chunks.ts';
import { csvRecord } from './csv-text.ts';
import type { Films, WrittenFile } from './format.ts';

/** One CSV file with a record for each review; `undefined` leaves a review out. */
export async function* csvFile(
  name: string,
  columns: readonly string[],
  films: Films,
  cells: (film: Film, review: Review) => readonly string[] | undefined,
  record: (cells: readonly string[]) => string = csvRecord,
): AsyncGenerator<WrittenFile> {
  yield { name, chunks: inChunks(records(columns, films, cells, record)) };
}

async function* records(
  columns: readonly string[],
  films: Films,
  cells: (film: Film, review: Review) => readonly string[] | undefined,
  record: (cells: readonly string[]) => string,
): AsyncGenerator<string> {
  yield record(columns);
  for await (const { film, reviews } of films()) {
    let text = '';
    for (const review of reviews) {
      const made = cells(film, review);
      if (made) text += record(made);
    }
    if (text) yield text;
  }
}

/** A text as one chunk. */
export async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}
