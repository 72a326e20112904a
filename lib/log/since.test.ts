import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase, fakeLog } from './fake-log.ts';
import { acts, deleteReview, type Log, redo, saveReview, undo } from './log.ts';
import { nextSteps } from './since.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
});

const save = async (title: string) => (await saveReview(log, { film: { title }, review: {} })).act ?? '';
const steps = async (since = '') => nextSteps(await acts(log), since);

describe('undo and redo since a moment', () => {
  test('go back one by one, and forward again', async () => {
    const [one, two] = [await save('Her'), await save('Heat')];
    expect(await steps()).toEqual({ undo: two });
    await undo(log, two);
    expect(await steps()).toEqual({ undo: one, redo: two });
    await undo(log, one);
    expect(await steps()).toEqual({ redo: one });
    await redo(log, one);
    expect(await steps()).toEqual({ undo: one, redo: two });
    const three = await save('Playtime');
    expect(await steps()).toEqual({ undo: three });
  });

  test('reach no further back than that moment, except for what was undone since', async () => {
    const one = await save('Her');
    const two = await save('Heat');
    expect(await steps(two)).toEqual({});
    await undo(log, one);
    expect(await steps(two)).toEqual({ redo: one });
    await redo(log, one);
    expect(await steps(two)).toEqual({ undo: one });
  });

  test('count the emptying of nothing as nothing', async () => {
    expect(await deleteReview(log, 'none')).toBeNull();
    expect(await steps()).toEqual({});
  });
});
