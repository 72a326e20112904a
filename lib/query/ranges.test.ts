import { beforeEach, expect, test } from 'vitest';
import type { Day } from '../day.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { type Log, saveReview } from '../log/log.ts';
import { parseQuery, termsOf } from './parse.ts';
import { runQuery } from './run.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
  for (const day of ['2026-01-05', '2026-03-14', '2026-03-20', '2026-11-02'])
    await saveReview(log, { film: { title: day }, review: { watchedOn: day as Day } });
});
const found = async (query: string) => {
  const ids = await runQuery(log, termsOf(parseQuery(query)), { by: 'day', descending: false });
  return Promise.all(ids.map(async (id) => (await log.db.get('reviews', id))?.watchedOn));
};

test('a range from a month to the year it is in goes to the end of that year', async () => {
  expect(await found('watched:2026-03..2026')).toEqual(['2026-03-14', '2026-03-20', '2026-11-02']);
});
test('a range from a day to the month it is in goes to the end of that month', async () => {
  expect(await found('watched:2026-03-15..2026-03')).toEqual(['2026-03-20']);
});
