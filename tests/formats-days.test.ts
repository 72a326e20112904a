import { afterEach, expect, test, vi } from 'vitest';
import { type Key, newFilm } from '../lib/film.ts';
import type { Format, WriteOptions } from '../lib/formats/format.ts';
import { imdb } from '../lib/formats/imdb.ts';
import { json } from '../lib/formats/json.ts';
import { notes } from '../lib/formats/notes/index.ts';
import { page } from '../lib/formats/web/page.ts';
import type { Instant } from '../lib/review.ts';
import { newReview } from '../lib/review.ts';
import { files } from './formats-arbitrary.ts';

afterEach(() => vi.unstubAllEnvs());

const film = newFilm('f', { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as Key] });
const review = newReview('r', 'f', { score: { value: 9, best: 10 } }, '2026-03-14T21:05:00.000Z' as Instant);

async function text(format: Format, options?: WriteOptions): Promise<string> {
  const [file] = await files(format, [{ film, reviews: [review] }], options);
  return `${file?.name}\n${new TextDecoder().decode(file?.bytes)}`;
}

test.each([
  ['Pacific/Auckland', '2026-03-15'],
  ['America/Los_Angeles', '2026-03-14'],
])('a review without a day has the day on which it was written where the person is: %s', async (zone, day) => {
  vi.stubEnv('TZ', zone);
  expect(await text(imdb)).toContain(`,${day},`);
  expect(await text(notes, { frontMatter: 'jekyll' })).toContain(`${day}-Her-2013.md`);
  expect(await text(page)).toContain(`"datePublished":"${day}"`);
  expect(await text(json)).toContain(`matinee-${day}.json`);
});
