import { expect, it } from 'vitest';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { applyAll, saveReview } from '../log/log.ts';
import { editsOf, planImport } from './plan.ts';

it('keeps what was saved in another window while the preview of an import stood open', async () => {
  emptyDatabase();
  const log = await fakeLog();
  const film = { title: 'Her', year: 2013, directors: ['Spike Jonze'], keys: ['imdb:tt1798709' as never] };
  const watchedOn = '2014-03-01' as never;
  const { review } = await saveReview(log, { film, review: { watchedOn, body: 'First words' } });
  // The file knows a score that the log does not.
  const row = { part: 'a.csv', row: 1, film, review: { watchedOn, score: { value: 9, best: 10 } } };
  const plan = await planImport(log, [row]);
  // Meanwhile the person goes on writing in the popup.
  const more = { watchedOn, body: 'First words, and an hour of more of them', tldr: 'Lovely' };
  await saveReview(log, { film: review.filmId, reviewId: review.id, review: more });
  await applyAll(log, editsOf(plan), 'import');
  const now = await log.db.get('reviews', review.id);
  expect(now?.score).toEqual({ value: 9, best: 10 });
  expect(now?.body).toBe('First words, and an hour of more of them');
  expect(now?.tldr).toBe('Lovely');
});
