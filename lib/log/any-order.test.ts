import { beforeEach, expect, it } from 'vitest';
import { emptyDatabase, fakeLog, snapshot } from './fake-log.ts';
import * as log from './log.ts';

beforeEach(emptyDatabase);

it('acts undone from the history in any order leave nothing behind that stands in the way of the others', async () => {
  const open = await fakeLog();
  const empty = await snapshot(open);
  const made = await log.saveReview(open, { film: { title: 'Her' }, review: { tldr: 'one' } });
  const edit = { film: made.film.id, reviewId: made.review.id };
  const scored = await log.saveReview(open, { ...edit, review: { tldr: 'one', score: { value: 9, best: 10 } } });
  const worded = await log.saveReview(open, {
    ...edit,
    review: { tldr: 'two', score: { value: 9, best: 10 } },
  });
  expect((await log.undo(open, scored.act ?? '')).kept).toEqual([]);
  expect((await log.undo(open, worded.act ?? '')).kept).toEqual([]);
  expect((await log.undo(open, made.act ?? '')).kept).toEqual([]);
  expect(await snapshot(open)).toBe(empty);
});
