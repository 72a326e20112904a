import { dayOf } from '../../day.ts';
import type { Film } from '../../film.ts';
import type { Review } from '../../review.ts';
import { letters } from '../../scales.ts';
import { formatScore } from '../../score.ts';
import { lossesBy } from '../carries.ts';
import type { Films, Format, WriteOptions } from '../format.ts';
import { idOf } from '../keys.ts';
import { fileName } from '../text/file-name.ts';
import { uniqueNames } from '../text/index.ts';
import { zipsOf } from '../zip.ts';
import { isNote, readNotes } from './read.ts';
import { wordsOfNote } from './viewings.ts';
import { type Field, yamlOf } from './yaml.ts';

const list = {
  join: (items: readonly string[]) => JSON.stringify(items),
  split: (text: string) => JSON.parse(text) as string[],
};

/** Markdown files with front matter, a film each, in a zip: for Obsidian, and for sites built by Hugo or Jekyll. */
export const notes: Format = {
  name: 'notes',
  title: 'Markdown notes',
  purpose: 'One note a film with its properties on top: for Obsidian, Hugo and Jekyll.',
  extension: 'zip',
  type: 'application/zip',
  async *write(films, now, options) {
    yield* zipsOf(files(films, options), `matinee-notes-${dayOf(now)}.zip`);
  },
  losses: lossesBy({
    score: 'exact',
    words: 'apart',
    day: true,
    rewatch: true,
    liked: true,
    spoilers: true,
    tags: list,
    venue: true,
    aspects: true,
    otherTitles: list,
    year: (year) => year,
    directors: list,
    actors: list,
    minutes: 'with 0',
    keys: 'all',
  }),
  recognises: ({ parts }) => parts.some(isNote),
  gathers: true,
  read: readNotes,
};

async function* files(films: Films, { frontMatter = 'obsidian' }: WriteOptions = {}) {
  const unique = uniqueNames();
  for await (const { film, reviews } of films()) {
    const newest = reviews.at(-1);
    if (!newest) continue;
    const name = fileName(film.title, film.year);
    const day = newest.watchedOn ?? dayOf(new Date(newest.created));
    // Jekyll takes a post's day from its name, and wants no blanks in it.
    const path = frontMatter === 'jekyll' ? `${day}-${name.replace(/[\s()]+/g, '-').replace(/-$/, '')}` : name;
    const head = frontMatter === 'obsidian' ? {} : { ...(frontMatter === 'jekyll' && { layout: 'post' }), date: day };
    const several = reviews.length > 1 && { viewings: reviews.length };
    const fields = yamlOf({ ...head, ...fieldsOf(film, newest), ...several });
    const words = wordsOfNote(film, newest, reviews.slice(0, -1));
    yield { name: `${unique(path)}.md`, text: `---\n${fields}---\n\n${words}` };
  }
}

/** Flat fields, as Obsidian's properties and most themes want them; what is empty is left out. */
function fieldsOf(film: Film, review: Review): Record<string, Field> {
  const { score } = review;
  const known = ['imdb', 'tmdb', 'letterboxd'].flatMap((family) => {
    const id = idOf(film, family);
    return id === undefined ? [] : [`${family}:${id}`];
  });
  const others = film.keys.filter((key) => !known.includes(key));
  const all: Record<string, Field> = {
    title: film.title,
    original_title: film.originalTitle,
    aliases: film.otherTitles,
    year: film.year,
    directors: film.directors,
    cast: film.actors,
    minutes: film.minutes,
    score: score?.value ?? null,
    score_max: score?.best ?? null,
    score_as: score?.as ?? '',
    grade: score?.as === 'letters' ? (letters[score.value - 1] ?? '') : '',
    tldr: review.tldr,
    rewatch: review.rewatch || null,
    liked: review.liked || null,
    spoilers: review.spoilers || null,
    tags: review.tags,
    venue: review.venue,
    aspects: Object.entries(review.aspects).map(
      ([name, part]) => `${JSON.stringify(name)} ${formatScore(part)}${part.as ? ` as ${part.as}` : ''}`,
    ),
    ...Object.fromEntries(known.map((key) => [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)])),
    keys: others,
  };
  const given = Object.entries(all).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  // Present even when unknown: it says that no other date of the note is the day of viewing.
  return { ...Object.fromEntries(given), watched: review.watchedOn };
}
