import { dayOf } from '../../day.ts';
import type { Film, FilmFacts } from '../../film.ts';
import type { Review } from '../../review.ts';
import type { Content, Films, Format, Loss, Part, ReadReview, Row, WrittenFile } from '../format.ts';
import { lossList } from '../loss-list.ts';
import { type TextFile, zipsOf } from '../zip.ts';
import { fileName } from './file-name.ts';
import { readReview } from './read.ts';
import { reviewsIn, titlesIn } from './several.ts';
import { writeReview } from './write.ts';

/** Plain text in the form that people write reviews; several reviews become a zip of one file each. */
export const text: Format = {
  name: 'text',
  title: 'Plain text',
  purpose: 'One review a file, as one would write it: for reading, mailing and keeping.',
  extension: 'txt',
  type: 'text/plain',
  async *write(films, now) {
    yield* oneOrZip(reviewFiles(films), `matinee-text-${dayOf(now)}.zip`);
  },
  losses: textLosses,
  recognises: ({ parts }) => parts.length > 0 && parts.every(({ path, text }) => isText(path, text)),
  *read({ parts }: Content) {
    for (const part of parts) yield* rowsIn(part);
  },
};

/**
 * A review of a text as a row. A text that says nothing by which a review is known (a README, say) is left aside, with
 * the review it would be; but not where it is `known` to be one.
 */
export function rowOf(part: string, row: number, content: string, name: string, known = false): Row {
  if (content.trim() === '') return { part, row, skipped: 'empty' };
  const { film, review, told } = readReview(content, name);
  if (!film.title) return { part, row, skipped: 'no title' };
  return sureOrNot({ part, row, film: film as FilmFacts, review }, known || told);
}

/** The reviews of a file of text as rows: mostly one. What stands before the first of several is none of them. */
export function* rowsIn({ path, text: content }: Part): Generator<Row> {
  const titles = titlesIn(content);
  // A list says of no film more than that it is in the list.
  for (const [i, title] of titles.entries()) {
    const { film, review } = readReview(title, '');
    yield sureOrNot({ part: path, row: i + 1, film: film as FilmFacts, review }, false);
  }
  if (titles.length > 0) return;
  const { before, reviews } = reviewsIn(content);
  const [only] = reviews;
  if (only !== undefined && reviews.length === 1) yield rowOf(path, 1, only, path);
  else {
    let row = 0;
    if (before.replace('\uFEFF', '').trim()) yield { part: path, row: ++row, skipped: 'not a review' };
    for (const review of reviews) yield rowOf(path, ++row, review, '');
  }
}

/** The row, or where it is not sure to be a review, that row left aside. */
export function sureOrNot(found: ReadReview, sure: boolean): Row {
  const { part, row, film } = found;
  return sure ? found : { part, row, skipped: 'unsure', title: film.title, found };
}

/** What neither text nor Markdown can carry. */
export function textLosses(film: Film, review: Review): Loss[] {
  return lossList(film.poster && 'poster lost', review.changed !== review.created && 'history lost');
}

async function* reviewFiles(films: Films): AsyncGenerator<TextFile> {
  const taken = uniqueNames();
  for await (const { film, reviews } of films()) {
    for (const review of reviews) {
      const name = `${taken(fileName(film.title, film.year))}.txt`;
      yield { name, text: writeReview(film, review, { name }) };
    }
  }
}

/** Gives each name once: a second `Her (2013)` becomes `Her (2013) 2`. Case does not tell files apart on every system. */
export function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const folded = name.normalize('NFC').toLowerCase();
    const count = (counts.get(folded) ?? 0) + 1;
    counts.set(folded, count);
    if (count === 1) return name;
    // A film may be called "Her 2": the counted name is itself given once.
    const counted = `${name} ${count}`;
    if (counts.has(counted.toLowerCase())) return `${name} ${count}-${counts.size}`;
    counts.set(counted.normalize('NFC').toLowerCase(), 1);
    return counted;
  };
}

/** A single file as it is, several as zip archives. */
async function* oneOrZip(files: AsyncIterable<TextFile>, zipName: string): AsyncGenerator<WrittenFile> {
  const iterator = files[Symbol.asyncIterator]();
  const [first, second] = [await iterator.next(), await iterator.next()];
  if (first.done) return;
  if (second.done) {
    yield { name: first.value.name, chunks: one(first.value.text) };
    return;
  }
  yield* zipsOf(rest([first.value, second.value], iterator), zipName);
}

/** What was taken from an iterator already, and then what is left in it. */
async function* rest<Thing>(taken: readonly Thing[], iterator: AsyncIterator<Thing>): AsyncGenerator<Thing> {
  yield* taken;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

/** A single piece of text as chunks. */
export async function* one(content: string): AsyncGenerator<string> {
  yield content;
}

/** A file of text by its name, or pasted text; what is no text, or the beginning of another kind of file, is not. */
function isText(path: string, content: string): boolean {
  if (/\.(?:txt|text|md|markdown)$/i.test(path)) return true;
  // Data of a form that no other format recognised is no review, though any text could be one.
  if (/\.(?:csv|tsv|dat|json|ndjson|xml|rss|atom|html?|xlsx?)$/i.test(path)) return false;
  const head = content.slice(0, 4000);
  return !/(?!\s)\p{Cc}/u.test(head) && !/^\s{0,100}[{[<]/.test(head);
}
