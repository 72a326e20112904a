import { dayOf } from '../day.ts';
import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { type Carries, keysOfFamilies, listForm, lossesBy } from './carries.ts';
import { byteLength, csvRecord } from './csv-text.ts';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, unreadOf, wordsOf, yearOfCell } from './facts.ts';
import type { Content, Films, Format, Part, Row } from './format.ts';
import { letterboxdHtml } from './html/from-markdown.ts';
import { markdownOf } from './html/to-markdown.ts';
import { idOf, keyOfUrl, keysOf, urlOfKey } from './keys.ts';
import { lossList } from './loss-list.ts';
import { stepped } from './scale.ts';
import { foldHeader, hasColumns, headersOf, partHas, tableRows } from './table.ts';
import { foldedTldr } from './tldr.ts';
import { whole } from './write-csv.ts';

/** Letterboxd takes files of up to 1 MB; below that by a margin. Bytes. */
const maxBytes = 900_000;
const families = ['letterboxd', 'tmdb', 'imdb'];
const names = listForm(',');
const columns =
  'LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,Rating10,WatchedDate,Rewatch,Tags,Review'.split(',');
const header = csvRecord(columns);

const carries: Carries = {
  words: (folded) => markdownOf(letterboxdHtml(folded)),
  day: true,
  directors: names,
  title: (title) => title.trim(),
  keys: families,
};
// Five stars and ten points each have a column of their own; tags and rewatches belong to a day's entry.
const dated = { ...carries, rewatch: true, tags: names };
const losses = {
  five: lossesBy({ ...carries, score: { best: 5, step: 0.5 } }),
  fiveDated: lossesBy({ ...dated, score: { best: 5, step: 0.5 } }),
  ten: lossesBy({ ...carries, score: { best: 10, step: 1 } }),
  tenDated: lossesBy({ ...dated, score: { best: 10, step: 1 } }),
};

/** The CSV that Letterboxd, and many tools made for it, take in. https://letterboxd.com/about/importing-data/ */
export const letterboxd: Format = {
  name: 'letterboxd',
  title: 'Letterboxd',
  purpose: 'To bring the log to Letterboxd (letterboxd.com/import).',
  extension: 'csv',
  type: 'text/csv',
  async *write(films, now) {
    const day = dayOf(now);
    let part = 0;
    for await (const text of files(films)) {
      part++;
      yield { name: `letterboxd-${day}${part > 1 ? `-${part}` : ''}.csv`, chunks: whole(text) };
    }
  },
  losses: (film, review, all) =>
    lossList(
      ...losses[`${review.score?.best === 5 ? 'five' : 'ten'}${review.watchedOn ? 'Dated' : ''}`](film, review, all),
    ),
  recognises: (content) =>
    content.parts.some(isImport) ||
    hasColumns(content, ['title', 'rating10']) ||
    hasColumns(content, ['title', 'letterboxduri']),
  gathers: true,
  read,
};

const known = new Set([...columns.map(foldHeader), 'url', 'name', 'createddate']);

/** A table of a title and a day is taken for one for Letterboxd where all of its columns are: others say more. */
function isImport(part: Part): boolean {
  return partHas(part, ['title', 'watcheddate']) && headersOf(part).every((name) => known.has(foldHeader(name)));
}

/** The text of each file. One file is held in memory at a time: it is below a megabyte. */
async function* files(films: Films): AsyncGenerator<string> {
  let text = header;
  let bytes = header.length;
  for await (const { film, reviews } of films()) {
    for (const review of reviews) {
      const record = csvRecord(cells(film, review));
      const length = byteLength(record);
      if (bytes + length > maxBytes && bytes > header.length) {
        yield text;
        text = header;
        bytes = header.length;
      }
      text += record;
      bytes += length;
    }
  }
  if (bytes > header.length) yield text;
}

function cells(film: Film, review: Review): string[] {
  const { score, watchedOn, rewatch, tags } = review;
  const [page] = keysOfFamilies(film, ['letterboxd']);
  const halves = score?.best === 5;
  return [
    (page && urlOfKey(page)) ?? '',
    idOf(film, 'tmdb') ?? '',
    idOf(film, 'imdb') ?? '',
    film.title,
    film.year === null ? '' : String(film.year),
    names.join(film.directors),
    score && halves ? String(stepped(score, 5, 0.5) || '') : '',
    score && !halves ? String(stepped(score, 10, 1) || '') : '',
    watchedOn ?? '',
    watchedOn && rewatch ? 'true' : '',
    watchedOn ? names.join(tags) : '',
    letterboxdHtml(foldedTldr(review)),
  ];
}

function* read({ parts }: Content): Generator<Row> {
  for (const part of parts) {
    if (!partHas(part, ['title'])) {
      yield { part: part.path, row: 1, skipped: 'other file' };
      continue;
    }
    for (const { row, get, raw } of tableRows(part)) {
      const title = get('title', 'name');
      if (!title) {
        yield { part: part.path, row, skipped: 'no title' };
        continue;
      }
      const page = keyOfUrl(get('letterboxduri', 'url'));
      const film = filmOf({
        title,
        year: yearOfCell(get('year')),
        directors: names.split(get('directors')),
        keys: [...(page ? [page] : []), ...keysOf({ tmdb: get('tmdbid'), imdb: get('imdbid') })],
      });
      const review = reviewOf({
        score: scoreOfCell(get('rating'), 5) ?? scoreOfCell(get('rating10'), 10),
        watchedOn: dayOfCell(get('watcheddate')),
        rewatch: /^(?:true|yes|1)$/i.test(get('rewatch')),
        tags: names.split(get('tags')),
        ...wordsOf(markdownOf(raw('review'))),
      });
      const unread = unreadOf(review, { score: get('rating', 'rating10'), day: get('watcheddate') });
      yield { part: part.path, row, film, review, ...unread };
    }
  }
}
