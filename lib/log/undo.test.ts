import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allKinds, at, change, make, reverse, type Step, step } from './arbitrary.ts';
import { derivedIsRight, emptyDatabase, fakeClock, fakeLog, snapshot } from './fake-log.ts';
import * as log from './log.ts';

vi.setConfig({ testTimeout: 120_000 });
beforeEach(emptyDatabase);

const kinds: Record<log.Kind, true> = {
  save: true,
  edit: true,
  delete: true,
  restore: true,
  import: true,
  bulk: true,
  merge: true,
  split: true,
  undo: true,
  redo: true,
  purge: true,
};

describe('everything can be undone', () => {
  const seen = new Set<string>();

  it('takes any sequence of changes back, and makes it again, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 14 }), async (changes) => {
        emptyDatabase();
        const clock = fakeClock();
        let late = 0;
        // Ids in order: which review a step is about is the same in every run.
        let made = 0;
        const id = () => `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`;
        const open = await fakeLog({ clock: () => new Date(clock().getTime() + late), id });
        const later = () => {
          late += (log.trashDays + 1) * 24 * 60 * 60 * 1000;
        };
        const steps: (Step & { before: string; after: string })[] = [];
        for (const each of changes) {
          const before = await snapshot(open);
          const done = await step(open, each, later);
          const after = await snapshot(open);
          if (!done) expect(after).toBe(before);
          else steps.push({ ...done, before, after });
        }
        for (const { kind } of await log.acts(open)) seen.add(kind);
        await derivedIsRight(open);
        for (const { act, back, before } of steps.toReversed()) {
          expect((await reverse[back](open, act)).kept).toEqual([]);
          expect(await snapshot(open)).toBe(before);
        }
        await derivedIsRight(open);
        for (const { act, back, after } of steps) {
          expect((await reverse[back === 'undo' ? 'redo' : 'undo'](open, act)).kept).toEqual([]);
          expect(await snapshot(open)).toBe(after);
        }
        await derivedIsRight(open);
      }),
      { numRuns: Number(process.env.RUNS ?? 40), examples: [[allKinds]] },
    );
    expect([...seen].sort()).toEqual(Object.keys(kinds).sort());
  });

  it('keeps what is derived right when acts are undone in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 10 }),
        fc.array(fc.nat({ max: 20 })),
        async (changes, undone) => {
          emptyDatabase();
          const open = await fakeLog();
          const acts: string[] = [];
          for (const each of changes) acts.push((await make(open, each)) ?? '');
          for (const index of undone) await log.undo(open, at(acts, index) ?? '');
          for (const index of undone.slice(3)) await log.redo(open, at(acts, index) ?? '');
          await derivedIsRight(open);
        },
      ),
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
