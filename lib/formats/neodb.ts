import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { listForm, lossesBy } from './carries.ts';
import { inChunks } from './chunks.ts';
import { type Collection, collection } from './collect.ts';
import { csvRecord } from './csv-text.ts';
import { dayOfCell, filmOf, present, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Content, Films, Format, Part, Row, WrittenFile } from './format.ts';
import { keyOfUrl, keysOf, urlOfKey } from './keys.ts';
import { isBegun } from './kinds.ts';
import { lossList } from './loss-list.ts';
import { isNeodbJson, readNeodbJson, underHeadline } from './neodb-json.ts';
import { stepped } from './scale.ts';
import { asSeries } from './series.ts';
import { inSteps, onlyRows } from './steps.ts';
import { hasColumns, partHas, type TableRow, tableRows } from './table.ts';
import { zipOfLong } from './zip.ts';

const tags = listForm('|', '|');
const [marks, reviews] = ['movie_mark.csv', 'movie_review.csv'];
const losses = lossesBy({
  oneEntry: true,
  score: { best: 10, step: 1 },
  words: 'apart',
  day: true,
  tags,
  title: (title) => title.trim(),
  directors: { join: directorsIn, split: directorsOf },
  keys: 'all',
});

/** NeoDB's own archive: marks (score, short comment, tags) and reviews. */
export const neodb: Format = {
  name: 'neodb',
  title: 'NeoDB',
  purpose: 'To bring the log to NeoDB.',
  extension: 'zip',
  type: 'application/zip',
  async *write(films): AsyncGenerator<WrittenFile> {
    yield {
      name: 'neodb.zip',
      chunks: zipOfLong([
        { name: marks!, chunks: inChunks(markRecords(films)) },
        { name: reviews!, chunks: inChunks(reviewRecords(films)) },
      ]),
    };
  },
  losses: (film, review, all) =>
    lossList(...losses(film, review, all), keysIn(film).length < film.keys.length && 'keys lost'),
  recognises: (content) =>
    hasColumns(content, ['title', 'info', 'links', 'timestamp']) || content.parts.some(isNeodbJson),
  gathers: true,
  read: (content) => onlyRows(readInSteps(content)),
  readInSteps,
};

async function* markRecords(films: Films): AsyncGenerator<string> {
  yield csvRecord(['title', 'info', 'links', 'timestamp', 'status', 'rating', 'comment', 'tags']);
  for await (const { film, reviews: written } of films()) {
    for (const review of written) {
      const { score, tldr } = review;
      const rating = score ? String(stepped(score, 10, 1) || '') : '';
      yield csvRecord([...headOf(film, review), 'complete', rating, tldr, tags.join(review.tags)]);
    }
  }
}

async function* reviewRecords(films: Films): AsyncGenerator<string> {
  yield csvRecord(['title', 'info', 'links', 'timestamp', 'title', 'content']);
  for await (const { film, reviews: written } of films()) {
    for (const [nth, review] of written.entries())
      if (review.body) yield csvRecord([...headOf(film, review), headline(film, nth), review.body]);
  }
}

/** The cells that both files begin with. */
function headOf(film: Film, { watchedOn }: Review): string[] {
  const at = watchedOn ? `${watchedOn}T12:00:00+00:00` : '';
  return [film.title, infoOf(film), keysIn(film).map(urlOfKey).join(' '), at];
}

function keysIn(film: Film) {
  return film.keys.filter((key) => {
    const url = urlOfKey(key);
    return url !== undefined && keyOfUrl(url) === key;
  });
}

/** Each review of a film has its own headline: NeoDB takes a second one of the same name for the first. */
function headline(film: Film, nth: number): string {
  return `${film.title}${nth > 0 ? ` – ${nth + 1}` : ''}`;
}

function infoOf(film: Film): string {
  const directors = directorsIn(film.directors);
  return [film.year === null ? '' : `year:${film.year}`, directors && `director:${directors}`]
    .filter(Boolean)
    .join(' ');
}

function directorsIn(names: readonly string[]): string {
  return names
    .map((name) => name.replace(/[/:\s]+/g, ' ').trim())
    .filter(Boolean)
    .join('/');
}

function directorsOf(text: string): string[] {
  return text
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean);
}

function* readInSteps({ parts }: Content): Generator<Row | null> {
  const into = collection();
  const shows = collection();
  const among = ({ path }: Part) => (isTv(path) ? shows : into);
  for (const part of parts) if (partHas(part, ['title', 'links', 'status'])) yield* readMarks(part, among(part));
  for (const part of parts) {
    if (partHas(part, ['title', 'links', 'content'])) yield* readReviews(part, among(part));
    else if (!partHas(part, ['title', 'links', 'status']) && !isNeodbJson(part)) into.skip(part.path, 1, 'other file');
  }
  yield* readNeodbJson(parts.filter(isNeodbJson));
  yield* into.rows;
  for (const row of shows.rows) yield 'skipped' in row ? row : asSeries(row);
}

function filmIn({ get }: TableRow) {
  const info = get('info');
  const year = /(?:^| )year:(\d{1,6})(?= |$)/.exec(info)?.[1];
  const directors = /(?:^| )director:(.*?)(?= [a-z_]{2,20}:|$)/.exec(info.slice(0, 4000))?.[1];
  const urls = get('links').split(' ').map(keyOfUrl);
  const imdb = keysOf({ imdb: /(?:^| )imdb:(tt\d{4,12})/.exec(info)?.[1] });
  const keys = [...new Set([...urls.filter((key) => key !== undefined), ...imdb])];
  return filmOf({
    title: get('title'),
    year: year ? yearOfCell(year) : undefined,
    directors: directorsOf(directors ?? ''),
    keys,
  });
}

const isTv = (path: string) => /(?:^|\/)tv(?:season|show)?[_/]/i.test(path);
const isOther = (path: string) => /(?:^|\/)(?:book|music|game|podcast|performance)[_/]/i.test(path);

function readMarks(part: Part, into: Collection): Generator<null> {
  return inSteps(tableRows(part), (line) => {
    const { row, get, raw } = line;
    const film = filmIn(line);
    if (!film.title) into.skip(part.path, row, 'no title');
    else if (isOther(part.path)) into.skip(part.path, row, 'not a film', film.title);
    else if (get('status') === 'wishlist' || (isBegun(get('status')) && !get('rating') && !get('comment')))
      into.skip(part.path, row, isTv(part.path) ? 'series' : 'not watched', film.title);
    else {
      const watchedOn = dayOfCell(get('timestamp'));
      const review = reviewOf({
        score: scoreOfCell(get('rating'), 10),
        tldr: raw('comment'),
        watchedOn,
        tags: tags.split(get('tags')),
      });
      into.add({ part: part.path, row, film, review });
    }
  });
}

function readReviews(part: Part, into: Collection): Generator<null> {
  return inSteps(tableRows(part), (line) => {
    const { row, get, raw } = line;
    const film = filmIn(line);
    if (!film.title) into.skip(part.path, row, 'no title');
    else if (isOther(part.path)) into.skip(part.path, row, 'not a film', film.title);
    else {
      const known = into.of(film);
      const watchedOn = dayOfCell(get('timestamp'));
      // Ours are counted in the headline; others' belong to the mark of that day, or to the first without words.
      const nth = / – (\d{1,4})$/.exec(raw('title', 1))?.[1];
      const body = underHeadline(raw('title', 1), film.title, raw('content'));
      const viewing =
        (nth ? known[Number(nth) - 1] : undefined) ??
        known.find(({ review }) => !review.body && review.watchedOn === watchedOn) ??
        known.find(({ review }) => !review.body);
      if (viewing) {
        viewing.review.body = body;
        into.skip(part.path, row, 'joined', film.title);
      } else into.add({ part: part.path, row, film, review: present({ body, watchedOn }) });
    }
  });
}
