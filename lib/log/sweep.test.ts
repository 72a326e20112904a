import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { derivedIsRight, emptyDatabase, fakeLog } from './fake-log.ts';
import * as log from './log.ts';

beforeEach(emptyDatabase);
afterEach(() => vi.restoreAllMocks());

/** A log of so many reviews, and the indexes that were counted since. */
async function watched(size: number) {
  const open = await fakeLog();
  const film = { title: 'Her', year: 2013 };
  const edits = Array.from({ length: size }, (_, at) => ({ do: 'save' as const, id: `r${at}`, film, review: {} }));
  await log.applyAll(open, edits, 'import');
  const counted: string[] = [];
  const { count } = IDBIndex.prototype;
  vi.spyOn(IDBIndex.prototype, 'count').mockImplementation(function (this: IDBIndex, ...words) {
    counted.push(this.name);
    return count.apply(this, words);
  });
  return { open, counted, ids: edits.map(({ id }) => id) };
}

// That this keeps Chromium from minutes of work shows in the walk through a log of 100,000 (tests/e2e/scale.test.ts).
it('clears every index that many reviews have left, before it is read backwards, and none for a few', async () => {
  const { open, counted, ids } = await watched(300);
  const all = ids.map((reviewId) => ({ do: 'delete' as const, reviewId }));
  const act = await log.applyAll(open, all, 'delete');
  expect(counted.sort()).toEqual(['changed', 'day', 'score', 'title', 'year']);
  counted.length = 0;
  await log.undo(open, act ?? '');
  expect(counted).toContain('deleted');
  counted.length = 0;
  await log.deleteReview(open, ids[0] ?? '');
  expect(counted).toEqual([]);
  await derivedIsRight(open);
});
