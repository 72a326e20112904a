import { beforeEach, describe, expect, it, vi } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { derivedIsRight, emptyDatabase, fakeLog, snapshot } from './fake-log.ts';
import * as log from './log.ts';

vi.setConfig({ testTimeout: 60_000 });
beforeEach(emptyDatabase);

const viewings = (count: number, seed = 1) =>
  [...believableLog(count, seed)].map((one) => ({ do: 'save' as const, ...one }));

describe('a tag of many reviews', () => {
  it.each([
    ['tag', ['home', 'later', 'many']],
    ['untag', ['home', 'later']],
  ] as const)('(%s) leaves every other tag as it is when it is written, and is undone alone', async (what, tags) => {
    const open = await fakeLog();
    const { review } = await log.saveReview(open, {
      film: { title: 'Her' },
      review: { tags: ['home', 'later', 'many'] },
    });
    if (what === 'tag') await log.applyAll(open, [{ do: 'untag', reviewId: review.id, tag: 'many' }], 'bulk');
    const act = await log.applyAll(open, [{ do: what, reviewId: review.id, tag: 'many' }], 'bulk');
    expect((await log.review(open, review.id))?.tags).toEqual(tags);
    expect(await log.applyAll(open, [{ do: what, reviewId: review.id, tag: 'many' }], 'bulk')).toBeNull();
    await log.undo(open, act ?? '');
    expect((await log.review(open, review.id))?.tags.includes('many')).toBe(what === 'untag');
    await derivedIsRight(open);
  });
});

describe('an import', () => {
  it('is one act, undone and made again as one', async () => {
    const open = await fakeLog();
    const before = await snapshot(open);
    const progress = vi.fn();
    const act = await log.applyAll(open, viewings(620), 'import', { progress });
    expect(progress.mock.calls).toEqual([[500], [620]]);
    const after = await snapshot(open);
    expect(await log.acts(open)).toMatchObject([{ act, kind: 'import', reviews: 620 }]);
    expect((await log.undo(open, act ?? '')).kept).toEqual([]);
    expect(await snapshot(open)).toBe(before);
    await log.redo(open, act ?? '');
    expect(await snapshot(open)).toBe(after);
    await derivedIsRight(open);
  });

  it('is whole or nothing: stopped or failing halfway, the log is as it was', async () => {
    const open = await fakeLog();
    await log.saveReview(open, { film: { title: 'Her' }, review: { tldr: 'Tender.' } });
    const before = await snapshot(open);
    const stop = new AbortController();
    const stopped = log.applyAll(open, viewings(620), 'import', {
      signal: stop.signal,
      progress: (written) => written === 500 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/i);
    const failing = [...viewings(510), { do: 'film' as const, filmId: 'none', facts: {} }];
    await expect(log.applyAll(open, failing, 'import')).rejects.toThrow(/no film none/);
    expect(await snapshot(open)).toBe(before);
    expect(await open.db.count('changes')).toBe(2);
    await derivedIsRight(open);
  });

  it('is taken back, and removed for good, whole or not at all where that is stopped', async () => {
    const open = await fakeLog();
    const act = (await log.applyAll(open, viewings(1100), 'import')) ?? '';
    const halfway = () => {
      const stop = new AbortController();
      return { signal: stop.signal, progress: (done: number) => done >= 500 && stop.abort() };
    };
    const full = await snapshot(open);
    await expect(log.undo(open, act, halfway())).rejects.toThrow(/abort/i);
    expect(await snapshot(open)).toBe(full);
    const { reviews } = await log.page(open, { count: 2000 });
    await log.applyAll(
      open,
      reviews.map(({ id }) => ({ do: 'delete', reviewId: id })),
      'delete',
    );
    const trashed = await snapshot(open);
    await expect(log.emptyTrash(open, halfway())).rejects.toThrow(/abort/i);
    expect(await snapshot(open)).toBe(trashed);
    expect(await log.trashedIds(open)).toHaveLength(1100);
    await derivedIsRight(open);
  });

  it('of the same ids twice changes nothing, and keeps their instants', async () => {
    const open = await fakeLog();
    const edits = viewings(20).map((edit, i) => ({
      ...edit,
      id: `review ${i}`,
      changed: '2026-01-01T00:00:00.000Z',
      deleted: i === 3 ? '2026-02-01T00:00:00.000Z' : null,
    }));
    await log.applyAll(open, edits, 'import');
    expect(await log.review(open, 'review 0')).toMatchObject({
      created: edits[0]?.created,
      changed: edits[0]?.changed,
    });
    expect(await log.trashedIds(open)).toEqual(['review 3']);
    const before = await snapshot(open);
    expect(await log.applyAll(open, edits, 'import')).toBeNull();
    expect(await snapshot(open)).toBe(before);
  });
});

describe('the whole log', () => {
  it('is read film by film, the oldest viewing first, whatever its size', async () => {
    const open = await fakeLog();
    await log.applyAll(open, viewings(210), 'import');
    const { reviews } = await log.page(open, { count: 1 });
    await log.deleteReview(open, reviews[0]?.id ?? '');
    const days: string[][] = [];
    let seen = 0;
    for await (const found of log.allFilms(open)) {
      expect(found.reviews.every(({ filmId }) => filmId === found.film.id)).toBe(true);
      days.push(found.reviews.map(({ orders }) => orders?.day ?? ''));
      seen += found.reviews.length;
    }
    expect(seen).toBe(209);
    for (const list of days) expect(list).toEqual(list.toSorted());
    const all = await Array.fromAsync(log.allFilms(open, { trash: true }));
    expect(all.flatMap((found) => found.reviews)).toHaveLength(210);
    expect(all).toHaveLength((await log.count(open)).films);
    expect(await Array.fromAsync(log.allChanges(open))).toHaveLength(await open.db.count('changes'));
  });

  it('lists the same with and without getAll backwards', async () => {
    const open = await fakeLog();
    await log.applyAll(open, viewings(30), 'import');
    const newest = await log.page(open, { count: 12 });
    const then = await log.page(open, { count: 100, from: newest.next });
    const getAllRecords = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAllRecords');
    Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords');
    expect(await log.page(open, { count: 12 })).toEqual(newest);
    expect(await log.page(open, { count: 100, from: newest.next })).toEqual(then);
    if (getAllRecords) Object.defineProperty(IDBIndex.prototype, 'getAllRecords', getAllRecords);
    expect(then.reviews).toHaveLength(18);
  });
});

describe('the trash', () => {
  it('keeps a review for 30 days, and lets even its emptying be undone', async () => {
    let now = Date.parse('2026-03-01T12:00:00Z');
    const open = await fakeLog({ clock: () => new Date(now) });
    const { review } = await log.saveReview(open, { film: { title: 'Her' }, review: { body: 'text' } });
    await log.deleteReview(open, review.id);
    now += 29 * 86_400_000;
    expect(await log.purgeTrash(open)).toBeNull();
    now += 86_400_000;
    const act = await log.purgeTrash(open);
    expect(await log.count(open)).toEqual({ reviews: 0, trash: 0, films: 0 });
    await log.undo(open, act ?? '');
    expect(await log.count(open)).toEqual({ reviews: 0, trash: 1, films: 1 });
    await log.restoreReview(open, review.id);
    expect((await log.search(open, ['text'])).length).toBe(1);
  });
});
