import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../lib/formats/csv-text.ts';
import type { ReadReview, Row } from '../lib/formats/format.ts';
import { gather, openFile, recognise } from '../lib/formats/index.ts';

const folder = fileURLToPath(new URL('../../shared/log-samples/', import.meta.url));
const there = existsSync(folder);
if (!there) console.log('skipped: no shared data');

async function content(path: string) {
  const bytes = readFileSync(join(folder, path));
  return openFile({ name: basename(path), size: bytes.length, bytes: async () => bytes });
}

async function rows(...paths: string[]): Promise<{ format: string | undefined; rows: Row[] }> {
  const [first] = gather(await Promise.all(paths.map(content)));
  return { format: first?.format?.name, rows: [...(first?.format?.read?.(first.content) ?? [])] };
}

function counted(all: readonly Row[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of all) {
    const word = 'skipped' in row ? row.skipped : 'read';
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

const expected: Record<string, [format: string, counts: Record<string, number>]> = {
  'derived/movary-history.csv': ['movary', { read: 4 }],
  'derived/movary-ratings.csv': ['movary', { read: 2 }],
  'derived/movary-watchlist.csv': ['movary', { 'not watched': 1 }],
  'derived/neodb-movie_mark.csv': ['neodb', { read: 1 }],
  'derived/neodb-movie_review.csv': ['neodb', { read: 1 }],
  'imdb/rats-my_ratings.csv': ['imdb', { read: 2 }],
  'imdb/v1-2016-quoted-rows.csv': ['imdb', { read: 1 }],
  'imdb/yamtrack-import_imdb.csv': ['imdb', { read: 2, 'not watched': 6, series: 6, 'not a film': 2 }],
  'kinopoisk/test_data_file_exported_from_profile.xls': ['kinopoisk', { read: 25 }],
  'letterboxd-rss/yamtrack-example-excerpt.rss': ['letterboxd-rss', { read: 4, series: 1 }],
  'letterboxd/extratone-diary.csv': ['letterboxd-export', { read: 317 }],
  'letterboxd/extratone-reviews.csv': ['letterboxd-export', { read: 127 }],
  'letterboxd/extratone-ratings.csv': ['letterboxd-export', { read: 233 }],
  'letterboxd/extratone-watched.csv': ['letterboxd-export', { read: 408 }],
  'letterboxd/extratone-watchlist.csv': ['letterboxd-export', { 'not watched': 113 }],
  'letterboxd/extratone-likes-films.csv': ['letterboxd-export', { read: 89 }],
  'letterboxd/extratone-list-media-meta.csv': ['letterboxd-export', { list: 7 }],
  'letterboxd/extratone-list-parables.csv': ['letterboxd-export', { list: 12 }],
  'letterboxd/moviesviz-ratings.csv': ['letterboxd-export', { read: 445 }],
  'letterboxd/moviesviz-diary.csv': ['letterboxd-export', { read: 3 }],
  'letterboxd/neodb-letterboxd-2025-08-08.zip': ['letterboxd-export', { read: 1, joined: 4, 'other file': 3 }],
  'simkl/kodigo-simkl-import-template-rows.csv': ['simkl', { read: 1, series: 1 }],
  'simkl/test-simkl-backup-row.csv': ['simkl', { series: 1 }],
  'tmdb/yamtrack-tmdb_ratings.csv': ['tmdb', { read: 2, series: 2 }],
  'trakt/neodb-trakt-export-test.zip': ['trakt', { read: 2, series: 1, list: 3, 'not watched': 1 }],
  'trakt/vikrambajaj-letterboxd_watched_movies.json': ['trakt', { read: 326 }],
  'trakt/yamtrack-trakt_export-comments-excerpt.json': ['trakt', { series: 1 }],
  'trakt/yamtrack-trakt_export-watched-history-excerpt.json': ['trakt', { read: 1, series: 2 }],
  'trakt/yamtrack-trakt_watched.json': ['trakt', { series: 1 }],
  'tvtime/trakt-web-gdpr-lists-prod-lists.csv': ['tvtime', { list: 2 }],
  'tvtime/trakt-web-gdpr-v2-tracking-prod-records-v2.csv': ['tvtime', { series: 11, 'not a review': 1 }],
  'yamtrack/yamtrack-fork-import_yamtrack.csv': ['yamtrack', { read: 1, series: 26, 'not a film': 3 }],
  'yamtrack/yamtrack-fork-import_yamtrack_partials.csv': ['yamtrack', { read: 1, series: 2, 'not a film': 3 }],
  'yamtrack/yamtrack-fork-import_yamtrack_status_normalization.csv': ['yamtrack', { series: 3 }],
  'yamtrack/yamtrack-fork-import_yamtrack_with_lists.csv': ['yamtrack', { read: 1, list: 3 }],
  'yamtrack/yamtrack-import_yamtrack.csv': ['yamtrack', { read: 1, series: 26, 'not a film': 3 }],
};

describe.skipIf(!there)('real files of other services', () => {
  for (const [path, [format, counts]] of Object.entries(expected)) {
    test(`${path} is read with every row accounted for`, async () => {
      const found = await rows(path);
      expect(found.format).toBe(format);
      expect(counted(found.rows)).toEqual(counts);
    });
  }

  test('no row of a table is passed over or counted twice', async () => {
    for (const path of readdirSync(folder, { recursive: true }).map(String)) {
      if (!path.endsWith('.csv') || /-list-/.test(path)) continue;
      const { parts } = await content(path);
      const records = [...csvRecords(parts[0]!.text)].filter((cells) => cells.length > 1 || cells[0]).length - 1;
      const found = (await rows(path)).rows;
      expect({ path, rows: found.length }).toEqual({ path, rows: records });
      expect(new Set(found.map(({ row }) => row)).size).toBe(found.length);
    }
  });

  test('the files of one account are one log: a diary entry is its review, and a film’s score is its viewing’s', async () => {
    const names = ['diary', 'reviews', 'ratings', 'watched', 'watchlist', 'likes-films'];
    const found = await rows(...names.map((name) => `letterboxd/extratone-${name}.csv`));
    const read = found.rows.filter((row): row is ReadReview => !('skipped' in row));
    expect(found.rows.length).toBe(317 + 127 + 233 + 408 + 113 + 89);
    expect(counted(found.rows)).toMatchObject({ 'not watched': 113 });
    // 317 viewings in the diary and 22 reviews without a day; the rest are films without either.
    expect(read.filter(({ review }) => review.watchedOn).length).toBe(317);
    expect(read.filter(({ review }) => review.body && !review.watchedOn).length).toBe(22);
    expect(read.filter(({ review }) => review.liked).length).toBeGreaterThan(80);
  });

  test('MovieLens’s three files are joined by its numbers, a lost zero mended', async () => {
    const found = await rows(
      ...['ratings', 'movies', 'links'].map((name) => `movielens/ml-latest-small-${name}-head300.csv`),
    );
    expect(found.rows.find((row) => !('skipped' in row))).toMatchObject({
      film: { title: 'Toy Story', year: 1995, keys: ['imdb:tt0114709', 'tmdb:862'] },
      review: { score: { value: 4, best: 5 } },
    });
    expect(counted(found.rows).read).toBe(300);
  });

  test('a blog’s front matter gives title, grade, day and key', async () => {
    const { rows: found } = await rows('markdown-frontmatter/fshowalter-24-hour-party-people-2002.md');
    expect(found[0]).toMatchObject({
      film: { title: '24 Hour Party People', year: 2002, keys: ['imdb:tt0274309'] },
      review: { score: { value: 12, best: 15, as: 'letters' }, watchedOn: '2021-08-05' },
    });
    const { rows: untitled } = await rows('markdown-frontmatter/fshowalter-21-2008.md');
    expect(untitled[0]).toMatchObject({ film: { title: '21', year: 2008 } });
  });

  test('of a list of 1,550 films to see only what was rated is of a log', async () => {
    const { rows: found } = await rows('imdb/dns-rs-WATCHLIST.csv');
    expect(found.length).toBe(1550);
    expect(counted(found)).toEqual({ read: 1, series: 409, 'not watched': 1140 });
  });

  test('descriptions of notes and test results are of no format', async () => {
    for (const path of ['microformats/mf2-hreview-item.json', 'obsidian/clipper-imdb-template.json']) {
      expect(recognise(await content(path))).toBeUndefined();
    }
  });

  test('reviews marked up as microformats are read', async () => {
    for (const path of [
      'microformats/mf2-hreview-item.html',
      'microformats/mf1-hreview-item.html',
      'microformats/mf2-hreview-vcard.html',
    ]) {
      expect((await rows(path)).rows).toMatchObject([
        { film: { title: expect.stringContaining('Crepes on Cole') }, review: { score: { value: 5, best: 5 } } },
      ]);
    }
  });
});
