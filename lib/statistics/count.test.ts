import { beforeEach, describe, expect, it } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { allFilms, applyAll, type Log } from '../log/log.ts';
import { countStatistics } from './count.ts';
import { fakeThread } from './fake-thread.ts';
import { gather } from './gather.ts';

const many = 3000;
let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
});
const fill = () =>
  applyAll(
    log,
    [...believableLog(many)].map((viewing) => ({ do: 'save' as const, ...viewing })),
    'import',
  );

describe('counting on a thread', () => {
  it('counts every review, and tells how far it is', async () => {
    await fill();
    const told: number[] = [];
    const { all, days } = await countStatistics(log, fakeThread(), { progress: (reviews) => told.push(reviews) });
    const wanted = gather(await Array.fromAsync(allFilms(log)));
    expect({ ...all, sum: 0 }).toEqual({ ...wanted.all, sum: 0 });
    expect(days).toEqual(wanted.days);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(many);
  });

  it('counts an empty log', async () => {
    expect((await countStatistics(log, fakeThread())).all.viewings).toBe(0);
  });

  it('ends with the reason of the signal, and ends the thread', async () => {
    await fill();
    const stop = new AbortController();
    const thread = fakeThread();
    let ended = false;
    const end = thread.terminate;
    thread.terminate = () => {
      ended = true;
      end();
    };
    const counting = countStatistics(log, thread, {
      signal: stop.signal,
      progress: () => stop.abort(new Error('enough')),
    });
    await expect(counting).rejects.toThrow('enough');
    expect(ended).toBe(true);
  });

  it('says what went wrong on the thread', async () => {
    const thread = fakeThread();
    const counting = countStatistics(log, thread);
    thread.onerror?.({ message: 'no such script' } as ErrorEvent);
    await expect(counting).rejects.toThrow('no such script');
  });
});
