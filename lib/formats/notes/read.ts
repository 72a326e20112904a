import { type Key, toKey } from '../../film.ts';
import { isScore, type Score } from '../../score.ts';
import { filmOf, minutesOfCell, reviewOf, titleAndYear, yearOfCell } from '../facts.ts';
import type { Content, Part, ReadOptions, Row } from '../format.ts';
import { keyOfUrl, keysOf } from '../keys.ts';
import { isPlanned, kindOfCell } from '../kinds.ts';
import { asSeries } from '../series.ts';
import { dayOfText } from '../text/date.ts';
import { nameSays } from '../text/file-name.ts';
import { rowsIn, sureOrNot } from '../text/index.ts';
import { splitNames, splitTags, unquoted } from '../text/quote.ts';
import { readReview } from '../text/read.ts';
import { letter, scoreOf } from '../text/score.ts';
import { viewingsIn } from './viewings.ts';
import { frontMatter } from './yaml.ts';

/** Whether the part is a Markdown note with front matter. */
export function isNote({ path, text }: Part): boolean {
  return /\.(?:md|markdown|txt)$/i.test(path) && frontMatter(text) !== undefined;
}

/** Notes as rows; a note without front matter is read as a review in plain text. */
export function* readNotes({ parts }: Content, options: ReadOptions = {}): Generator<Row> {
  const notes = parts.map((part) => ({
    part,
    matter: /\.(?:md|markdown|txt)$/i.test(part.path) ? frontMatter(part.text) : undefined,
  }));
  const best = options.best ?? bestOf(notes.map(({ matter }) => matter?.fields));
  for (const { part, matter } of notes) {
    if (matter) yield* readNote(part.path, matter.fields, matter.rest, best);
    else if (/\.(?:md|markdown|txt)$/i.test(part.path)) yield* rowsIn(part);
    else yield { part: part.path, row: 1, skipped: 'other file' };
  }
}

const ratings = ['score', 'rating', 'my_rating', 'personalRating', 'stars', 'grade'];

/** The scale that bare numbers are on: the smallest usual one that holds them all. */
function bestOf(all: readonly (Record<string, unknown> | undefined)[]): number {
  let most = 0;
  for (const fields of all) for (const name of ratings) most = Math.max(most, Number(fields?.[name]) || 0);
  return most <= 5 ? 5 : most <= 10 ? 10 : 100;
}

function* readNote(part: string, fields: Record<string, unknown>, rest: string, best: number): Generator<Row> {
  const text = (...names: string[]) => {
    for (const name of names) {
      const value = fields[name];
      if (typeof value === 'string' || typeof value === 'number') return String(value);
    }
    return '';
  };
  const texts = (split: (text: string) => string[], ...names: string[]) => {
    const value = names.map((name) => fields[name]).find((one) => one !== undefined && one !== null);
    const items = Array.isArray(value) ? plainOf(value) : typeof value === 'string' ? split(value) : [];
    return items.map(withoutLink).filter(Boolean);
  };
  const flag = (...names: string[]) =>
    names.some((name) => fields[name] === true || /^(?:true|yes)$/i.test(text(name)));
  const watchedField = fields.watched;
  const isFlag = typeof watchedField === 'boolean';
  const ours = 'watched' in fields && 'title' in fields && !isFlag;
  const says = nameSays(part);
  const slug = nameSays(`${text('slug')}.md`);
  const given = text('title', 'film', 'movie', 'name');
  const { title, year } = ours ? { title: given, year: undefined } : titleAndYear(withoutReview(withoutLink(given)));
  const { body, earlier } =
    ours && Number(text('viewings')) > 1 ? viewingsIn(rest, given) : { body: rest, earlier: [] };
  const words = ours ? { film: {}, review: { body }, told: true } : readReview(rest, '');
  const known = title || words.film.title || slug.title || says.title;
  if (!known) {
    yield { part, row: 1, skipped: 'no title' };
    return;
  }
  const releaseYear =
    yearOfCell(text('year', 'released')) ??
    (text('year') === '0' ? 0 : year) ??
    words.film.year ??
    (title ? undefined : slug.title ? slug.year : says.year);
  const minutes = text('minutes') === '0' ? 0 : minutesOfCell(text('minutes', 'duration', 'runtime', 'runtime_mins'));
  const watched =
    'watched' in fields && !isFlag
      ? text('watched')
      : text('date_watched', 'watchedDate', 'watched_date', 'watched_on', 'lastWatched', 'date');
  const keys = (Array.isArray(fields.keys) ? fields.keys : [])
    .map((key) => toKey(typeof key === 'string' ? key : ''))
    .filter((key): key is Key => key !== undefined);
  const families = ['imdb', 'tmdb', 'letterboxd'];
  const ids = families.flatMap((family) =>
    /^https?:/.test(text(family)) ? [] : (toKey(`${family}:${text(family)}`) ?? []),
  );
  const others = keysOf({
    imdb: text('imdb_id', 'imdbId') || (/^tt\d/.test(text('id')) ? text('id') : ''),
    tmdb: text('tmdb_id', 'tmdbId') || (/tmdb/i.test(text('dataSource')) ? text('id') : ''),
  });
  const pages = [...families, 'letterboxd_url', 'letterboxd_uri', 'imdb_url', 'tmdb_url', 'url', 'link'].flatMap(
    (name) => keyOfUrl(text(name)) ?? [],
  );
  const film = filmOf({
    title: known,
    originalTitle: text('original_title', 'originalTitle'),
    otherTitles: texts((one) => [one], 'aliases'),
    year: releaseYear,
    directors: texts(splitNames, 'directors', 'director'),
    actors: texts(splitNames, 'cast', 'actors'),
    minutes,
    keys: [...new Set([...ids, ...others, ...pages, ...keys])],
  });
  // A viewing's row is its place in the note, where the newest stands first; they are told in the log's order.
  for (const [i, review] of [...earlier.entries()].reverse()) yield { part, row: i + 2, film, review };
  const review = reviewOf({
    ...words.review,
    score: scoreIn(text, best) ?? words.review.score,
    tldr: text('tldr', ...(ours ? [] : ['excerpt', 'description', 'synopsis', 'summary'])) || words.review.tldr,
    watchedOn: dayOfText(watched) ?? words.review.watchedOn,
    rewatch: flag('rewatch', 'revisit'),
    liked: flag('liked'),
    spoilers: flag('spoilers'),
    // A plugin's own marks are none of the person's.
    tags: texts(splitTags, 'tags', 'letterboxd_tags').filter((tag) => ours || !tag.startsWith('mediaDB/')),
    venue: fields.venue === null ? '' : text('venue'),
    aspects: aspectsIn(fields.aspects),
  });
  const said = [...Object.keys(film), ...Object.keys(review)].some((name) => !ofAnyPost.has(name));
  const named = Object.keys(fields).some((name) => /watched|^(?:film|movie)$/i.test(name));
  const found = { part, row: 1, film, review };
  const kind = ours ? 'film' : kindOfCell(text('type'));
  const unseen = watchedField === false || isPlanned(text('status'));
  if (kind === 'other') yield { part, row: 1, skipped: 'not a film', title: known };
  else if (!ours && unseen && !review.score && !review.body)
    yield { part, row: 1, skipped: kind === 'series' ? 'series' : 'not watched', title: known };
  else if (kind === 'series') yield asSeries(found);
  else yield sureOrNot(found, words.told || said || named);
}

/** `Review: Her` as the title it is of. */
function withoutReview(title: string): string {
  return title.replace(/^(?:film |movie )?review ?[:–—-] /i, '');
}

/** What any note or post may have; by all else it is known for a review of a film. */
const ofAnyPost = new Set(['title', 'otherTitles', 'minutes', 'body', 'tldr', 'tags', 'watchedOn']);

/** `[[Her]]` and `[[Her (2013)|Her]]` of Obsidian as the text they show. */
function withoutLink(text: string): string {
  const link = /^\[\[(?:[^\]|]{1,300}\|)?([^\]|]{1,300})\]\]$/.exec(text);
  return link ? link[1]! : text;
}

function scoreIn(text: (...names: string[]) => string, best: number): Score | undefined {
  // A plugin writes 0 where nothing was said yet.
  if (text('personalRating') === '0') return undefined;
  const stars = Number(text('letterboxd_rating'));
  if (stars > 0 && stars <= 5) return { value: stars, best: 5 };
  const given = text('score', 'rating', 'my_rating', 'personalRating', 'stars');
  if (given === '') return letter(text('grade'));
  const as = text('score_as') as Score['as'];
  const score = { value: Number(given), best: Number(text('score_max', 'best') || best), ...(as && { as }) };
  return isScore(score) ? score : scoreOf(given);
}

/** The texts and numbers of a list, as texts. */
function plainOf(items: readonly unknown[]): string[] {
  return items.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
}

function aspectsIn(value: unknown): Record<string, Score> | undefined {
  const items = Array.isArray(value) ? plainOf(value) : [];
  const found: [string, Score][] = [];
  for (const item of items) {
    const parts = /^"((?:[^"\\]|\\.)*)" (\S{1,80}(?: as \w{1,10})?)$/.exec(item);
    const score = parts && scoreOf(parts[2]!);
    if (parts && score) found.push([unquoted(`"${parts[1]}"`), score]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
