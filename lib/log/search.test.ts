import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { derivedIsRight, emptyDatabase, fakeLog } from './fake-log.ts';
import { fold } from './fold.ts';
import * as log from './log.ts';
import { searchTextOf } from './text.ts';

vi.setConfig({ testTimeout: 120_000 });
beforeEach(emptyDatabase);

/** What a plain scan of everything finds, the newest first. */
async function scan(open: log.Log, words: string[]): Promise<string[]> {
  const folded = words.map(fold).filter(Boolean);
  const { reviews } = await log.page(open, { count: 1e6 });
  const films = new Map((await open.db.getAll('films')).map((film) => [film.id, film]));
  const hits: string[] = [];
  for (const review of folded.length > 0 ? reviews : []) {
    const film = films.get(review.filmId);
    const text = film ? searchTextOf(review, film) : '';
    if (folded.every((word) => text.includes(word))) hits.push(review.id);
  }
  return hits;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('Ünder', 'ŁÓDŹ', '千と千尋の神隠し', 'a\n\0b', '2026-03', 'ΟΔΟΣ', 'İstanbul', '겨울 바다', '\ud800'),
);
const saved = fc.record({ title: text, body: text, tags: fc.array(text, { maxLength: 2 }), venue: text });

describe('search', () => {
  it('finds what a plain scan finds, and nothing else, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(saved, { minLength: 1, maxLength: 8 }),
        fc.array(fc.record({ on: fc.nat({ max: 7 }), body: text, gone: fc.boolean() }), { maxLength: 4 }),
        fc.array(fc.oneof(text, fc.record({ on: fc.nat(), from: fc.nat(), length: fc.nat({ max: 5 }) })), {
          maxLength: 6,
        }),
        async (all, edits, queries) => {
          emptyDatabase();
          const open = await fakeLog();
          const ids: string[] = [];
          for (const { title, ...review } of all) {
            ids.push((await log.saveReview(open, { film: { title }, review })).review.id);
          }
          for (const { on, body, gone } of edits) {
            const id = ids[on % ids.length] ?? '';
            if (gone) await log.deleteReview(open, id);
            else await log.applyAll(open, [{ do: 'change', reviewId: id, review: { body } }], 'bulk');
          }
          const words = queries.map((query) => {
            if (typeof query === 'string') return query;
            const { body = '' } = all[query.on % all.length] ?? {};
            const from = query.from % (body.length + 1);
            return body.slice(from, from + query.length);
          });
          for (const query of [...words.map((word) => [word]), words.slice(0, 2), words, []]) {
            expect(await log.search(open, query)).toEqual(await scan(open, query));
          }
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });

  it('finds across shards, newest first, as many as are asked for', async () => {
    const open = await fakeLog();
    await log.applyAll(
      open,
      [...believableLog(600)].map((viewing) => ({ do: 'save' as const, ...viewing })),
      'import',
    );
    expect(await open.db.count('text')).toBeGreaterThan(2);
    for (const query of [['rain'], ['breathes', 'dog'], ['電車'], ['Fórét'], ['2'], ['nothing like it']]) {
      expect(await log.search(open, query)).toEqual(await scan(open, query));
    }
    expect(await log.search(open, ['a'], { limit: 3 })).toEqual((await scan(open, ['a'])).slice(0, 3));
    await derivedIsRight(open);
  });

  it.each([
    ['Łódź', 'lodz'],
    ['Skjoldbjærg', 'SKJOLDBJAERG'],
    ['Fußball', 'FUSSBALL'],
    ['ὈΔΟΣ ΟΔΥΣΣΕΎΣ', 'οδυσ'],
    ['İstanbul’da', 'istanbul'],
    ['千と千尋の神隠し', '千尋'],
    ['a  long\n\ttake', 'long take'],
    ['ﬁlm', 'film'],
    ['Ｈｅｒ', 'her'],
  ])('finds %j by %j', (stored, word) => {
    expect(fold(stored)).toContain(fold(word));
  });
});
