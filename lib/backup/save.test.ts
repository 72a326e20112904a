import { beforeEach, expect, it } from 'vitest';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { type Log, saveReview } from '../log/log.ts';
import { saveWhole } from './save.ts';
import { readBackups } from './settings.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
  await saveReview(log, { film: { title: 'Her' }, review: {} });
});
const saved = async () => (await readBackups(log.storage)).saved;

it('a saved file of a log that cannot be trusted is handed over and does not count', async () => {
  log.problem = { kind: 'emptied', reviews: 60, when: '' };
  const files: File[] = [];
  await saveWhole(log, (file) => files.push(file));
  expect([files.length, await saved()]).toEqual([1, null]);
});

it('a file that is stopped is not handed over', async () => {
  const stop = new AbortController();
  stop.abort(new Error('stopped'));
  const hand = () => expect.unreachable();
  await expect(saveWhole(log, hand, { signal: stop.signal })).rejects.toThrow('stopped');
  expect(await saved()).toBeNull();
});
