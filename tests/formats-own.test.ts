import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newFilm } from '../lib/film.ts';
import { json } from '../lib/formats/json.ts';
import { markdown } from '../lib/formats/markdown.ts';
import { openText } from '../lib/formats/open.ts';
import { text } from '../lib/formats/text/index.ts';
import { newReview } from '../lib/review.ts';
import { anyLog, files, readBack } from './formats-arbitrary.ts';

test('what is exported can be imported: our JSON gives back every film and review as it was, field for field', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async (log) => {
      const owned = (await readBack(json, log)).map((row) => 'own' in row && row.own);
      expect(owned).toEqual(log.flatMap(({ film, reviews }) => reviews.map((review) => ({ film, review }))));
    }),
    { numRuns: 100 },
  );
});

test('our JSON keeps NUL, lone surrogates, a megabyte of text, line ends of every kind and days before 1900', {
  timeout: 60_000,
}, async () => {
  const film = newFilm('f', { title: '\ud800\u0000' });
  const body = `${'ab\r\n\u2028👩‍👩‍👧\u0000'.repeat(70_000)}\udfff`;
  const review = { ...newReview('r', 'f', { body }, '2026-01-01T00:00:00.000Z'), watchedOn: '0001-01-01' as never };
  const rows = await readBack(json, [{ film, reviews: [review] }]);
  expect(rows).toMatchObject([{ own: { film, review } }]);
});

test('our JSON reads the same in the lines that we write, on one line and set out by another program', async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async (log) => {
      const [file] = await files(json, log);
      const written = Buffer.from(file!.bytes).toString();
      const read = (text: string) => [...json.read!(openText('x', text))];
      const rows = read(written);
      expect(read(JSON.stringify(JSON.parse(written)))).toEqual(rows);
      expect(read(JSON.stringify(JSON.parse(written), null, 2))).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

for (const format of [text, markdown]) {
  test(`${format.name} gives back every fact of every review, but for posters`, async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const rows = await readBack(format, log);
        const expected = log.flatMap(({ film, reviews }) => reviews.map((review) => ({ film, review })));
        expect(rows.length).toBe(expected.length);
        for (const [i, row] of rows.entries()) {
          if ('skipped' in row) throw new Error(row.skipped);
          const { film, review } = expected[i]!;
          expect(newFilm(film.id, row.film)).toEqual({ ...film, poster: '' });
          const { id, filmId, created, changed, deleted } = review;
          expect({ ...newReview(id, filmId, row.review, ''), created, changed, deleted }).toEqual(review);
        }
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 150) },
    );
  }, 60_000);
}

const seed = new URL('../../shared/seed/her-2013.txt', import.meta.url);
test.skipIf(!existsSync(seed))(
  'a real review read and written as text is the same text, character for character',
  async () => {
    const written = readFileSync(seed, 'utf8');
    const [row] = text.read!(openText('her-2013.txt', written));
    if (!row || 'skipped' in row) throw new Error('no row');
    expect(row.film).toEqual({ title: 'Her', year: 2013, directors: ['Spike Jonze'] });
    expect(row.review.score).toEqual({ value: 9, best: 10 });
    const log = [
      { film: newFilm('f', row.film), reviews: [newReview('r', 'f', row.review, '2026-01-01T00:00:00.000Z')] },
    ];
    const [file] = await files(text, log);
    expect(file!.name).toBe('Her (2013).txt');
    expect(Buffer.from(file!.bytes).toString()).toBe(written);
    // The same through our JSON.
    const [again] = await readBack(json, log);
    expect(again).toMatchObject({ review: row.review, film: row.film });
  },
);
if (!existsSync(seed)) console.log('skipped: no shared data');
