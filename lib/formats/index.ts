import { criticker } from './criticker.ts';
import { csv, spreadsheet } from './csv.ts';
import { douban } from './douban.ts';
import { filmtipset } from './filmtipset.ts';
import type { Content, FilmWithReviews, Format, Loss } from './format.ts';
import { imdb } from './imdb.ts';
import { json } from './json.ts';
import { kinopoisk } from './kinopoisk.ts';
import { letterboxd } from './letterboxd.ts';
import { letterboxdExport } from './letterboxd-export.ts';
import { letterboxdRss } from './letterboxd-rss.ts';
import { markdown } from './markdown.ts';
import { movary } from './movary.ts';
import { movielens } from './movielens.ts';
import { neodb } from './neodb.ts';
import { notes } from './notes/index.ts';
import { simkl } from './simkl.ts';
import { text } from './text/index.ts';
import { tmdb } from './tmdb.ts';
import { traktCsv, traktJson } from './trakt.ts';
import { tvtime } from './tvtime.ts';
import { watcharr } from './watcharr.ts';
import { feed } from './web/feed.ts';
import { page } from './web/page.ts';
import { yamtrack } from './yamtrack.ts';

export { fieldHeaders } from './foreign-headers.ts';
export type {
  Content,
  Films,
  FilmWithReviews,
  Format,
  Guess,
  Loss,
  Mapping,
  ReadOptions,
  Row,
  Skip,
  WriteOptions,
  WrittenFile,
} from './format.ts';
export { losses, skips } from './format.ts';
export { type Asked, withFound } from './found.ts';
export { json } from './json.ts';
export { openFile, openText } from './open.ts';
export { FileError, type FileProblem } from './problem.ts';
export { headersOf } from './table.ts';

/** All formats, in the order in which content is offered to them: the most particular first, plain text last. */
export const formats: readonly Format[] = [
  json,
  letterboxdExport,
  letterboxdRss,
  spreadsheet,
  simkl,
  yamtrack,
  imdb,
  tmdb,
  tvtime,
  movary,
  neodb,
  movielens,
  filmtipset,
  traktCsv,
  watcharr,
  traktJson,
  douban,
  criticker,
  kinopoisk,
  letterboxd,
  feed,
  page,
  csv,
  notes,
  markdown,
  text,
];

/** The format of that name. */
export function formatNamed(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}

/** The format that the content is of, told from the content. */
export function recognise(content: Content): Format | undefined {
  return formats.find((format) => format.recognises?.(content));
}

/** An opened content with the format it is read as, if any is known. */
export type Recognised = { content: Content; format: Format | undefined };

/**
 * Each content with its format. Loose files of one format that belong together (`diary.csv`, `ratings.csv`), and
 * several reviews in plain text, become one content.
 */
export function gather(contents: readonly Content[], recogniseOne = recognise): Recognised[] {
  const found: Recognised[] = [];
  for (const content of contents) {
    const format = recogniseOne(content);
    const together = format?.gathers ? found.find((other) => other.format === format) : undefined;
    if (!together) found.push({ content, format });
    else {
      const { name, parts, unread } = together.content;
      const joined = [...parts, ...content.parts];
      together.content = { name: `${name}, ${content.name}`, parts: joined, unread: [...unread, ...content.unread] };
    }
  }
  return found;
}

/** What writing a log loses: each loss with how many reviews it strikes and the ids of the first hundred. */
export type LossCount = { loss: Loss; count: number; reviews: string[] };

/** What writing these films in the format would lose, counted; reads every review once and keeps none. */
export async function lossesOf(format: Format, films: AsyncIterable<FilmWithReviews>): Promise<LossCount[]> {
  const counts = new Map<Loss, LossCount>();
  for await (const { film, reviews } of films) {
    for (const review of reviews) {
      for (const loss of format.losses?.(film, review, reviews) ?? []) {
        const entry = counts.get(loss) ?? { loss, count: 0, reviews: [] };
        entry.count++;
        if (entry.reviews.length < 100) entry.reviews.push(review.id);
        counts.set(loss, entry);
      }
    }
  }
  return [...counts.values()];
}
