import { beforeEach, expect, it } from 'vitest';
import { emptyDatabase, fakeLog } from './fake-log.ts';
import * as log from './log.ts';

beforeEach(emptyDatabase);

it('an edit saved while another window has deleted the review is in the log, not in the trash', async () => {
  const open = await fakeLog();
  const { review } = await log.saveReview(open, { film: { title: 'Her' }, review: { tldr: 'one' } });
  // The form is open in this window; another one deletes the review.
  await log.deleteReview(open, review.id);
  const film = { id: review.filmId, title: 'Her' };
  const saved = await log.saveReview(open, {
    film,
    reviewId: review.id,
    review: { tldr: 'one', body: 'An evening of writing.' },
    from: { tldr: 'one' },
  });
  expect(saved.review.deleted).toBeNull();
  expect((await log.page(open, { count: 9 })).reviews.map(({ body }) => body)).toEqual(['An evening of writing.']);
});
