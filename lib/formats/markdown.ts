import { dayOf } from '../day.ts';
import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { inChunks } from './chunks.ts';
import type { Content, Films, Format, Row } from './format.ts';
import { fileName } from './text/file-name.ts';
import { one, rowOf, rowsIn, textLosses } from './text/index.ts';
import { sectionOf, sectionsIn } from './text/sections.ts';
import { writeReview } from './text/write.ts';

/** First line of a file of ours with several reviews: only then are headings taken for the beginnings of reviews. */
const marker = '<!-- A log of films, written by Matinee: each “# ” begins a review -->\n\n';

/** Markdown in the form that people write reviews, a heading each; all reviews in one file. */
export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown',
  purpose: 'All reviews in one file, a heading each: for reading, printing and publishing.',
  extension: 'md',
  type: 'text/markdown',
  async *write(films, now) {
    const reviews = each(films);
    const [first, second] = [await reviews.next(), await reviews.next()];
    if (first.done) return;
    if (second.done) {
      const { film, review } = first.value;
      const name = `${fileName(film.title, film.year)}.md`;
      yield { name, chunks: one(writeReview(film, review, { heading: true, name })) };
      return;
    }
    const name = `matinee-${dayOf(now)}.md`;
    yield { name, chunks: inChunks(sections([first.value, second.value], reviews)) };
  },
  newestFirst: true,
  losses: textLosses,
  recognises: ({ parts }) => parts.length === 1 && isOurs(parts[0]!.text),
  read,
};

type Entry = { film: Film; review: Review };

async function* each(films: Films): AsyncGenerator<Entry, undefined> {
  for await (const { film, reviews } of films()) for (const review of reviews) yield { film, review };
}

async function* sections(first: readonly Entry[], rest: AsyncIterable<Entry>): AsyncGenerator<string> {
  yield marker + first.map(section).join('');
  for await (const entry of rest) yield section(entry);
}

// A review may have such headings of its own.
const begins = (line: string) => line.startsWith('# ');
const section = ({ film, review }: Entry) => sectionOf(film, review, begins);

function isOurs(content: string): boolean {
  return content.replace(/^\uFEFF/, '').startsWith(marker.trimEnd());
}

function* read({ parts }: Content): Generator<Row> {
  const { path, text } = parts[0]!;
  if (!isOurs(text)) {
    yield* rowsIn({ path, text });
    return;
  }
  let row = 0;
  const [, ...sections] = sectionsIn(text, begins);
  for (const section of sections) yield rowOf(path, ++row, section, '', true);
}
