import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { byteLength, csvRecord } from './csv-text.ts';
import type { FilmWithReviews, Format, Loss } from './format.ts';
import { letterboxdHtml } from './html/from-markdown.ts';
import { markdownOf } from './html/to-markdown.ts';
import { idOf } from './keys.ts';
import { lossList } from './loss-list.ts';
import { scoreLoss, stepped } from './scale.ts';
import { foldedTldr, unfoldedTldr } from './tldr.ts';

/** Letterboxd takes files of up to 1 MB; below that by a margin. Bytes. */
const maxBytes = 900_000;

const columns = [
  'LetterboxdURI',
  'tmdbID',
  'imdbID',
  'Title',
  'Year',
  'Directors',
  'Rating',
  'Rating10',
  'WatchedDate',
  'Rewatch',
  'Tags',
  'Review',
];
const header = csvRecord(columns);

/** The CSV that Letterboxd, and many tools made for it, take in. https://letterboxd.com/about/importing-data/ */
export const letterboxd: Format = {
  name: 'letterboxd',
  title: 'Letterboxd',
  purpose: 'To bring the log to Letterboxd (letterboxd.com/import).',
  extension: 'csv',
  type: 'text/csv',
  async *write(films, now) {
    const day = now.toISOString().slice(0, 10);
    let part = 0;
    for await (const text of files(films)) {
      part++;
      yield { name: `letterboxd-${day}${part > 1 ? `-${part}` : ''}.csv`, chunks: whole(text) };
    }
  },
  losses: lossesOf,
};

/** The text of each file. One file is held in memory at a time: it is below a megabyte. */
async function* files(films: AsyncIterable<FilmWithReviews>): AsyncGenerator<string> {
  let text = header;
  let bytes = header.length;
  for await (const { film, reviews } of films) {
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

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

function cells(film: Film, review: Review): string[] {
  const { score, watchedOn, rewatch, tags } = review;
  const slug = idOf(film, 'letterboxd');
  const halves = score?.best === 5;
  return [
    slug ? `https://letterboxd.com/film/${slug}/` : '',
    idOf(film, 'tmdb') ?? '',
    idOf(film, 'imdb') ?? '',
    film.title,
    film.year === null ? '' : String(film.year),
    film.directors.map(oneName).join(', '),
    score && halves ? String(stepped(score, 5, 0.5) || '') : '',
    score && !halves ? String(stepped(score, 10, 1) || '') : '',
    watchedOn ?? '',
    watchedOn && rewatch ? 'true' : '',
    watchedOn ? tags.map(oneName).filter(Boolean).join(', ') : '',
    letterboxdHtml(foldedTldr(review)),
  ];
}

/** A name in a list with commas between. */
function oneName(name: string): string {
  return name.replace(/[\s,]+/g, ' ').trim();
}

function lossesOf(film: Film, review: Review): Loss[] {
  const { score, watchedOn, tags } = review;
  const folded = foldedTldr(review);
  return lossList(
    score && (score.best === 5 ? scoreLoss(score, 5, 0.5) : scoreLoss(score, 10, 1)),
    unread(folded, review) && 'words changed',
    review.rewatch && !watchedOn && 'rewatch lost',
    tags.length > 0 && !watchedOn && 'tags lost',
    watchedOn && tags.some((tag) => oneName(tag) !== tag || !tag) && 'tags changed',
    review.liked && 'liked lost',
    review.spoilers && 'spoilers lost',
    review.venue && 'venue lost',
    Object.keys(review.aspects).length > 0 && 'aspects lost',
    (film.originalTitle || film.otherTitles.length > 0) && 'other titles lost',
    film.directors.some((name) => oneName(name) !== name || !name) && 'directors changed',
    film.actors.length > 0 && 'actors lost',
    film.minutes !== null && 'running time lost',
    film.poster && 'poster lost',
    film.keys.some((key) => !/^(?:letterboxd|tmdb|imdb):/.test(key)) && 'keys lost',
    !film.keys.some((key) => /^(?:letterboxd|tmdb|imdb):/.test(key)) && 'no key',
    'history lost',
  );
}

/** Whether the words come back otherwise than they were. */
function unread(folded: string, { tldr, body }: Review): boolean {
  const back = unfoldedTldr(markdownOf(letterboxdHtml(folded)));
  return back.tldr !== tldr || back.body !== body;
}
