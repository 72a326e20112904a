/**
 * Makes a believable log of any size, the same for the same seed: `node scripts/make-log.ts 10000 > log.jsonl`, one
 * `{ film, review, created }` a line. Tests and the bench take `believableLog` directly.
 */
import { addDays, type Day } from '../lib/day.ts';
import type { FilmFacts, Key } from '../lib/film.ts';
import type { ReviewFacts } from '../lib/review.ts';
import { aspects, people, scales, sentences, tags, titles, venues } from './make-log-words.ts';

/** One viewing of the log: what a save takes. `created` is an instant in ISO 8601. */
export type Viewing = { film: FilmFacts; review: ReviewFacts; created: string };

/** So many viewings, the oldest first. Some films are seen again, some viewings have no score or no words. */
export function* believableLog(count: number, seed = 1): Generator<Viewing> {
  const random = randomFrom(seed);
  const first = '2006-01-01' as Day;
  const films: FilmFacts[] = [];
  for (let i = 0; i < count; i++) {
    const again = films.length > 20 && random() < 0.18;
    const film = again ? pick(random, films) : makeFilm(random, films.length, seed);
    if (!again) films.push(film);
    const day = addDays(first, Math.floor((i / count) * 365 * 20));
    const second = Math.floor(random() * 86_400);
    const created = new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000 + (i % 1000)).toISOString();
    yield { film, review: makeReview(random, day, again), created };
  }
}

type Random = () => number;

/** Evenly spread numbers from 0 to 1 (mulberry32). https://github.com/cprosche/mulberry32 */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function some<T>(random: Random, list: readonly T[], most: number): T[] {
  return [...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(random, list)))];
}

function makeFilm(random: Random, number: number, seed: number): FilmFacts {
  const title = makeTitle(random, number);
  const foreign = random() < 0.25;
  return {
    title,
    ...(foreign ? { originalTitle: makeTitle(random, number) } : {}),
    year: 1925 + Math.floor(Math.sqrt(random()) * 101),
    directors: [pick(random, people), ...(random() < 0.07 ? [pick(random, people)] : [])],
    actors: some(random, people, 6),
    minutes: 70 + Math.floor(random() * 110),
    keys: [
      `imdb:tt${String(seed).slice(0, 2)}${String(number).padStart(7, '0')}` as Key,
      ...(random() < 0.4 ? [`tmdb:${seed}${number}` as Key] : []),
    ],
  };
}

function makeTitle(random: Random, number: number): string {
  const { first, second, whole } = titles;
  const kind = random();
  if (kind < 0.1) return `${pick(random, whole)}${number % 7 === 0 ? ` ${2 + (number % 4)}` : ''}`;
  return kind < 0.5 ? `${pick(random, first)} ${pick(random, second)}` : `${pick(random, second)} ${number % 1000}`;
}

function makeReview(random: Random, day: Day, rewatch: boolean): ReviewFacts {
  const scale = pick(random, scales);
  const liking = (random() + random() + random()) / 3;
  const value = Math.min(scale.best, Math.round((liking * 0.9 + 0.15) * scale.best * scale.steps) / scale.steps);
  const score = { value, best: scale.best };
  const length = random() < 0.3 ? 0 : Math.ceil(Math.exp(random() * 3.4));
  const body = Array.from({ length }, (_, i) => `${pick(random, sentences)}${i % 5 === 4 ? '\n\n' : ' '}`).join('');
  return {
    ...(random() < 0.95 ? { score } : {}),
    ...(random() < 0.8 ? { tldr: pick(random, sentences) } : {}),
    ...(body ? { body: body.trim() } : {}),
    ...(random() < 0.9 ? { watchedOn: day } : {}),
    rewatch,
    liked: liking > 0.65,
    spoilers: random() < 0.05,
    tags: some(random, tags, 3),
    ...(random() < 0.4 ? { venue: pick(random, venues) } : {}),
    ...(random() < 0.1 ? { aspects: Object.fromEntries(some(random, aspects, 3).map((name) => [name, score])) } : {}),
  };
}

if (process.argv[1]?.endsWith('make-log.ts')) {
  const [count = '1000', seed = '1'] = process.argv.slice(2);
  for (const viewing of believableLog(Number(count), Number(seed))) console.log(JSON.stringify(viewing));
}
