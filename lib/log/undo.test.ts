import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '../day.ts';
import type { Key } from '../film.ts';
import { derivedIsRight, emptyDatabase, fakeLog, snapshot } from './fake-log.ts';
import * as log from './log.ts';

vi.setConfig({ testTimeout: 120_000 });
beforeEach(emptyDatabase);

const films = [
  { title: 'Her', year: 2013, directors: ['Spike Jonze'], keys: ['imdb:tt1798709'] },
  { title: 'Elle', originalTitle: 'Her', keys: ['tmdb:152601', 'imdb:tt1798709'] },
  { title: 'Cléo de 5 à 7', year: 1962, directors: ['Agnès Varda'], keys: ['imdb:tt0055852'] },
  { title: 'Untitled' },
  { title: '千と千尋の神隠し', keys: ['tmdb:129', 'wikidata:Q155653'] },
].map((film) => ({ ...film, keys: (film.keys ?? []) as Key[] }));

const word = fc.constantFrom('', 'long take', 'Tränen', '一番', 'a\nb', '9/10');
const day = fc.constantFrom('2026-01-01', '2025-12-31', '2026-02-14').map((text) => text as Day);
const score = fc.record({ value: fc.integer({ min: 0, max: 10 }), best: fc.constant(10) });
const facts = fc.record(
  {
    tldr: word,
    body: word,
    watchedOn: day,
    score,
    tags: fc.uniqueArray(fc.constantFrom('cinema', 'home', '__proto__'), { maxLength: 2 }),
    liked: fc.boolean(),
    aspects: fc.dictionary(fc.constantFrom('acting', 'script'), score),
  },
  { requiredKeys: [] },
);
const pick = fc.nat({ max: 20 });
const filmFacts = fc.constantFrom(...films);

/** Every kind of change; `on` and `to` choose among what the log has at that moment. */
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), film: filmFacts, facts }) },
  fc.record({
    do: fc.constantFrom('edit' as const, 'bulk' as const, 'import' as const),
    on: pick,
    film: filmFacts,
    facts,
  }),
  fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const, 'film' as const), on: pick, film: filmFacts }),
  fc.record({ do: fc.constantFrom('merge' as const, 'split' as const), on: pick, to: pick }),
  fc.record({ do: fc.constant('purge' as const) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Makes a change, where the log has what it is about; resolves to its act. */
async function make(open: log.Log, change: Change): Promise<string | null> {
  const reviews = await open.db.getAll('reviews');
  const known = await open.db.getAll('films');
  if (change.do === 'save') return (await log.saveReview(open, { film: change.film, review: change.facts })).act;
  if (change.do === 'purge') return log.emptyTrash(open);
  const film = at(known, change.on);
  const review = at(reviews, change.on);
  if (!film || !review) return null;
  if (change.do === 'delete') return log.deleteReview(open, review.id);
  if (change.do === 'restore') return log.restoreReview(open, review.id);
  if (change.do === 'film') return (await log.editFilm(open, film.id, change.film)).act;
  if (change.do === 'merge') return (await log.mergeFilms(open, film.id, at(known, change.to)?.id ?? '')).act;
  if (change.do === 'split') {
    return (await log.splitFilm(open, film.id, [review.id, at(reviews, change.to)?.id ?? ''], film.keys.slice(1))).act;
  }
  if (!('facts' in change)) return null;
  if (change.do === 'edit') {
    return (await log.saveReview(open, { film: change.film, review: change.facts, reviewId: review.id })).act;
  }
  return log.applyAll(
    open,
    [
      { do: 'change', reviewId: review.id, review: change.facts },
      { do: 'delete', reviewId: at(reviews, change.on + 1)?.id ?? '' },
      { do: 'save', film: change.film, review: change.facts },
      { do: 'film', filmId: film.id, facts: { minutes: 126, otherTitles: ['Ella'] } },
    ],
    change.do,
  );
}

describe('everything can be undone', () => {
  it('takes any sequence of changes back, and makes it again, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        emptyDatabase();
        const open = await fakeLog();
        const steps: { act: string; before: string; after: string }[] = [];
        for (const one of changes) {
          const before = await snapshot(open);
          const act = await make(open, one);
          const after = await snapshot(open);
          if (act === null) expect(after).toBe(before);
          else steps.push({ act, before, after });
        }
        await derivedIsRight(open);
        for (const { act, before } of steps.toReversed()) {
          expect((await log.undo(open, act)).kept).toEqual([]);
          expect(await snapshot(open)).toBe(before);
        }
        await derivedIsRight(open);
        for (const { act, after } of steps) {
          expect((await log.redo(open, act)).kept).toEqual([]);
          expect(await snapshot(open)).toBe(after);
        }
        await derivedIsRight(open);
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  });

  it('keeps what is derived right when acts are undone in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), fc.array(pick), async (changes, undone) => {
        emptyDatabase();
        const open = await fakeLog();
        const acts: string[] = [];
        for (const one of changes) acts.push((await make(open, one)) ?? '');
        for (const index of undone) await log.undo(open, at(acts, index) ?? '');
        for (const index of undone.slice(3)) await log.redo(open, at(acts, index) ?? '');
        await derivedIsRight(open);
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    );
  });
});

describe('undo', () => {
  it('leaves what was changed again since, and says so', async () => {
    const open = await fakeLog();
    const { review } = await log.saveReview(open, { film: { title: 'Her' }, review: { tldr: 'one', tags: ['a'] } });
    const edit = { film: review.filmId, reviewId: review.id };
    const first = await log.saveReview(open, { ...edit, review: { tldr: 'two', venue: 'Rio', tags: ['a', 'b'] } });
    await log.saveReview(open, { ...edit, review: { tldr: 'three', venue: 'Rio', tags: ['b', 'c'] } });
    const { kept } = await log.undo(open, first.act ?? '');
    expect(kept).toEqual([{ of: 'review', id: review.id }]);
    expect(await log.review(open, review.id)).toMatchObject({ tldr: 'three', venue: '', tags: ['c'] });
  });

  it('of an import keeps the reviews that were edited since', async () => {
    const open = await fakeLog();
    const edits = ['Her', 'Elle'].map((title) => ({ do: 'save' as const, id: title, film: { title }, review: {} }));
    const act = await log.applyAll(open, edits, 'import');
    const film = (await log.review(open, 'Her'))?.filmId ?? '';
    await log.saveReview(open, { film, reviewId: 'Her', review: { body: 'Much later.' } });
    const { kept } = await log.undo(open, act ?? '');
    expect(kept).toEqual([
      { of: 'review', id: 'Her' },
      { of: 'film', id: film },
    ]);
    expect((await log.page(open, { count: 9 })).reviews.map(({ id }) => id)).toEqual(['Her']);
  });

  it('twice does nothing more, nor does a redo of what is not undone', async () => {
    const open = await fakeLog();
    const { act } = await log.saveReview(open, { film: { title: 'Her' }, review: {} });
    expect((await log.redo(open, act ?? '')).act).toBeNull();
    await log.undo(open, act ?? '');
    expect((await log.undo(open, act ?? '')).act).toBeNull();
    expect((await log.acts(open)).map(({ kind, undoneBy }) => [kind, undoneBy !== undefined])).toEqual([
      ['undo', false],
      ['save', true],
    ]);
  });

  it('has every earlier version of a review', async () => {
    const open = await fakeLog();
    const { review } = await log.saveReview(open, { film: { title: 'Her' }, review: { body: 'one', liked: true } });
    await log.saveReview(open, { film: review.filmId, reviewId: review.id, review: { body: 'two' } });
    await log.deleteReview(open, review.id);
    await log.emptyTrash(open);
    const versions = await log.versions(open, review.id);
    expect(versions.map((version) => [version.change.kind, version.review?.body, version.review?.liked])).toEqual([
      ['save', 'one', true],
      ['edit', 'two', false],
      ['delete', 'two', false],
      ['purge', undefined, undefined],
    ]);
  });
});
