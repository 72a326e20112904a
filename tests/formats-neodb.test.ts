import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Row } from '../lib/formats/format.ts';
import { openFile, recognise, withFound } from '../lib/formats/index.ts';

async function readZip(files: Record<string, string>): Promise<{ format: string | undefined; rows: Row[] }> {
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const content = await openFile({ name: 'x.zip', size: bytes.length, bytes: async () => bytes });
  const format = recognise(content);
  return { format: format?.name, rows: [...(format?.read?.(content) ?? [])] };
}

const told = (rows: readonly Row[]) => rows.map((row) => ('skipped' in row ? row.skipped : row.film.title));
const head = { server: 'example.org', neodb_version: '0.11', username: 'u' };
const lines = (...objects: object[]) => [head, ...objects].map((one) => `${JSON.stringify(one)}\n`).join('');

test('NeoDB’s archive in JSON: what several lines say of a film is one review, and every line is accounted for', async () => {
  const [movie, planned, tv, book] = ['movie/a', 'movie/b', 'tv/season/1', 'book/1'].map(
    (path) => `https://example.org/${path}`,
  );
  const piece = (type: string, about: string | undefined, content: object) => ({
    type,
    content: { ...content, withRegardTo: about },
  });
  const { format, rows } = await readZip({
    'catalog.ndjson': lines(
      {
        id: movie,
        type: 'Movie',
        display_title: 'Her',
        orig_title: 'Her',
        year: 2013,
        director: ['Spike Jonze'],
        imdb: 'tt1798709',
        external_resources: [{ url: 'https://www.themoviedb.org/movie/152601' }],
      },
      { id: planned, type: 'Movie', display_title: 'Dune' },
      { id: tv, type: 'TVSeason', display_title: 'Dark' },
      { id: book, type: 'Edition', display_title: 'A book' },
    ),
    'journal.ndjson': `${lines(
      piece('Rating', movie, { value: 9, best: 10 }),
      piece('Comment', movie, { content: 'Nice.' }),
      piece('Review', movie, { name: 'A masterpiece', content: 'Long *text*' }),
      piece('Note', movie, { content: 'x' }),
      { type: 'Collection', content: { name: 'c' }, items: [] },
      piece('TagMember', movie, { tag: 'love' }),
      piece('ShelfMember', movie, { status: 'complete', published: '2024-03-15T22:30:00+08:00' }),
      piece('ShelfMember', planned, { status: 'wishlist', published: '2024-03-15T22:30:00+08:00' }),
      piece('ShelfMember', tv, { status: 'complete' }),
      piece('ShelfMember', book, { status: 'complete' }),
    )}{"cut off`,
    'actor.ndjson': lines({ type: 'Identity' }),
  });
  expect(format).toBe('neodb');
  const [catalog, journal] = [4, 11];
  expect(rows).toHaveLength(catalog + journal + 1);
  expect(
    told(rows)
      .filter((word) => word !== 'joined')
      .toSorted(),
  ).toEqual(
    ['Her', 'list', 'not a film', 'not a review', 'not a review', 'not watched', 'other file', 'series'].toSorted(),
  );
  expect(rows.find((row) => !('skipped' in row))).toMatchObject({
    film: { title: 'Her', year: 2013, directors: ['Spike Jonze'], keys: ['tmdb:152601', 'imdb:tt1798709'] },
    review: {
      score: { value: 9, best: 10 },
      tldr: 'Nice.',
      body: '# A masterpiece\n\nLong *text*',
      tags: ['love'],
      watchedOn: '2024-03-15',
    },
  });
});

test('NeoDB’s tables: series have their own, a headline stays with its words, what was begun and not scored is left aside', async () => {
  const marks = 'title,info,links,timestamp,status,rating,comment,tags\r\n';
  const { rows } = await readZip({
    'movie_mark.csv': `${marks}Her,year:2013,https://www.themoviedb.org/movie/1,2024-03-15T22:30:00+08:00,complete,9,,\r\nDune,,https://www.themoviedb.org/movie/2,2024-03-15T22:30:00+08:00,progress,,,\r\n`,
    'movie_review.csv':
      'title,info,links,timestamp,title,content\r\nHer,year:2013,https://www.themoviedb.org/movie/1,2024-03-15T22:30:00+08:00,Odd and warm,Text.\r\n',
    'tv_mark.csv': `${marks}Dark,year:2017,https://www.themoviedb.org/movie/1,2024-03-15T22:30:00+08:00,complete,8,,\r\n`,
  });
  expect(told(rows).toSorted()).toEqual(['Her', 'joined', 'not watched', 'series']);
  expect(withFound(rows, ['series']).filter((row) => !('skipped' in row))).toMatchObject([
    { film: { title: 'Her' }, review: { body: '# Odd and warm\n\nText.', score: { value: 9 } } },
    { film: { title: 'Dark' }, review: { score: { value: 8, best: 10 } } },
  ]);
});

test('what was scored was seen, though its list says that it is planned', async () => {
  const { rows } = await readZip({
    'SimklBackup.json': JSON.stringify({
      movies: [
        {
          status: 'plantowatch',
          added_to_watchlist_at: '2026-07-04T22:16:27Z',
          user_rating: 7,
          movie: { title: 'A', ids: {} },
        },
        {
          status: 'plantowatch',
          added_to_watchlist_at: '2026-07-04T22:16:27Z',
          user_rating: null,
          movie: { title: 'B', ids: {} },
        },
      ],
    }),
  });
  expect(told(rows)).toEqual(['A', 'not watched']);
});

test('Letterboxd’s list of likes is known by its name alone where it was taken out of its folder', async () => {
  const list = 'Date,Name,Year,Letterboxd URI\n2024-02-02,Her,2013,https://boxd.it/f1\n';
  for (const [name, liked] of [
    ['films.csv', true],
    ['films (1).csv', true],
    ['watched.csv', undefined],
  ] as const) {
    const bytes = strToU8(list);
    const content = await openFile({ name, size: bytes.length, bytes: async () => bytes });
    const [row] = [...recognise(content)!.read!(content)];
    expect(row && 'review' in row && row.review.liked).toBe(liked);
  }
});
