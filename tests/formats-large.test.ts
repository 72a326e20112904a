import { beforeEach, describe, expect, test } from 'vitest';
import { newFilm } from '../lib/film.ts';
import { emptyDatabase, fakeLog } from '../lib/log/fake-log.ts';
import { newReview } from '../lib/review.ts';
import { planImport } from '../lib/transfer/plan.ts';
import { openFiles, rowsOf } from '../lib/transfer/read.ts';

/** `npm run fuzz` reads a million rows. */
const rows = process.env.LONG ? 1_000_000 : 50_000;
const count = rows.toLocaleString('en');

/** Tables of services, a head and a row of each; the readers of most gather all rows before they give the first. */
const tables: Record<string, [head: string, row: (i: number) => string]> = {
  imdb: [
    'Const,Your Rating,Date Rated,Title,URL,Title Type,Runtime (mins),Year,Directors',
    (i) => `tt${1_000_000 + i},9,2014-02-14,Film ${i},u,movie,126,2013,Spike Jonze`,
  ],
  'letterboxd-export': [
    'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date',
    (i) => `2014-02-14,Film ${i},2013,https://boxd.it/${i},4.5,,,2014-02-14`,
  ],
  movary: ['title,year,tmdbId,imdbId,watchedAt,comment,location', (i) => `Film ${i},2013,${i},,2014-02-14,,`],
  neodb: [
    'title,info,links,timestamp,status,rating,comment,tags',
    (i) => `Film ${i},year:2013,https://www.themoviedb.org/movie/${i},2014-02-14T12:00:00+00:00,complete,9,,`,
  ],
  'trakt-csv': [
    'imdb_id,type,watched_at,rating,rated_at,title,year',
    (i) => `tt${1_000_000 + i},movie,,9,,Film ${i},2013`,
  ],
  csv: ['Title,Year,Rating', (i) => `Film ${i},2013,9`],
};

function tableOf(name: string): string {
  const [head, row] = tables[name]!;
  const lines = [head];
  for (let i = 0; i < rows; i++) lines.push(row(i));
  return lines.join('\n');
}

/** The longest time in which nothing was told, milliseconds. */
function listening() {
  let last = performance.now();
  let longest = 0;
  const told = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  return {
    told,
    longest() {
      told();
      return longest;
    },
  };
}

describe(`a file of ${count} rows`, () => {
  beforeEach(() => emptyDatabase());

  for (const name of Object.keys(tables))
    test(`of ${name} is read and planned, and never is nothing told for two seconds`, {
      timeout: 300_000,
    }, async () => {
      const file = new File([tableOf(name)], 'x.csv');
      const heard = listening();
      const opened = await openFiles([file], { progress: heard.told });
      expect(opened.sources[0]?.format?.name).toBe(name);
      heard.told();
      const read = await rowsOf(opened.sources, { progress: heard.told });
      expect([read.rows.length, read.problems]).toEqual([rows, []]);
      const plan = await planImport(await fakeLog(), read.rows, { progress: heard.told });
      expect(plan.filter(({ will }) => will === 'add').length).toBe(rows);
      expect(heard.longest()).toBeLessThan(2000);
    });

  test('is stopped at once when the person says so, and gives nothing', { timeout: 300_000 }, async () => {
    const { sources } = await openFiles([new File([tableOf('letterboxd-export')], 'x.csv')]);
    const stop = new AbortController();
    const reading = rowsOf(sources, { progress: () => stop.abort(), signal: stop.signal });
    await expect(reading).rejects.toBe(stop.signal.reason);
  });
});

test('a backup of our own is read film by film, and never is nothing told for two seconds', {
  timeout: 300_000,
}, async () => {
  const lines = function* () {
    yield '{"format":"matinee-log","version":1,"written":"2026-01-01T00:00:00.000Z","films":[';
    // 100,000 reviews of two thousand letters each: as large as a backup with its history is.
    for (let i = 0; i < rows / 10; i++) {
      const film = newFilm(`f${i}`, { title: `Film ${i}`, year: 2013 });
      const review = newReview(`r${i}`, film.id, { body: 'word '.repeat(400) }, '2026-01-01T00:00:00.000Z');
      const { filmId: _, ...written } = review;
      yield `${JSON.stringify({ ...film, reviews: [written] })}${i + 1 < rows / 10 ? ',' : ''}`;
    }
    yield ']}\n';
  };
  const file = new File([[...lines()].join('\n')], 'matinee.json');
  const heard = listening();
  const { sources, problems } = await openFiles([file], { progress: heard.told });
  expect([sources[0]?.format?.name, problems]).toEqual(['json', []]);
  heard.told();
  const read = await rowsOf(sources, { progress: heard.told });
  expect([read.rows.length, read.problems]).toEqual([rows / 10, []]);
  expect(heard.longest()).toBeLessThan(2000);
});

test('one row as long as a book is read', async () => {
  const words = 'word, "quoted" and\nbroken '.repeat(400_000);
  const text = `Title,Year,Review\nHer,2013,"${words.replaceAll('"', '""')}"`;
  const { sources } = await openFiles([new File([text], 'x.csv')]);
  const { rows: read } = await rowsOf(sources);
  expect(read).toMatchObject([{ film: { title: 'Her' } }]);
});
