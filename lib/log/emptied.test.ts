import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase, fakeChannels, fakeLog, fakeStorage } from './fake-log.ts';
import * as log from './log.ts';

const her = { title: 'Her', year: 2013 };

beforeEach(emptyDatabase);

describe('an emptied log', () => {
  it('is told from a new one, and written only when told to', async () => {
    const storage = fakeStorage();
    const old = await fakeLog({ storage });
    expect(old.problem).toBeNull();
    await log.saveReview(old, { film: her, review: {} });
    await old.recorded;
    old.close();
    emptyDatabase();
    const emptied = await fakeLog({ storage });
    expect(emptied.problem).toMatchObject({ kind: 'emptied', reviews: 1 });
    await expect(log.saveReview(emptied, { film: her, review: {} })).rejects.toThrow(/lost the log/);
    const draft = { id: 'd', window: 'w', revision: 0, filmId: null, reviewId: null, film: her, facts: {} };
    expect(await log.keepDraft(emptied, draft)).toMatchObject({ revision: 1 });
    expect((await log.firstScreen(storage))?.rows).toHaveLength(1);
    await log.acceptEmpty(emptied);
    await log.saveReview(emptied, { film: her, review: {} });
    await emptied.recorded;
    emptied.close();
    expect((await fakeLog({ storage })).problem).toBeNull();
  });

  it('takes what fills it for the decision, and stays undecided where that fails', async () => {
    const storage = fakeStorage();
    storage.items.log = { log: 'another', reviews: 1, when: '' };
    const emptied = await fakeLog({ storage });
    expect(emptied.problem).toMatchObject({ kind: 'emptied', reviews: 1 });
    await expect(log.refill(emptied, () => Promise.reject(new Error('stopped')))).rejects.toThrow('stopped');
    expect(emptied.problem).toMatchObject({ kind: 'emptied', reviews: 1 });
    await log.refill(emptied, () => log.applyAll(emptied, [{ do: 'save', film: her, review: {} }], 'import'));
    await emptied.recorded;
    emptied.close();
    expect((await fakeLog({ storage })).problem).toBeNull();
  });

  it.each([
    ['begins anew', (one: log.Log) => log.acceptEmpty(one)],
    ['brings back', (one: log.Log) => log.refill(one, () => log.saveReview(one, { film: her, review: {} }))],
  ])('hears that another window %s an emptied log, and not of a draft, which decides nothing', async (_, decide) => {
    const storage = fakeStorage();
    storage.items.log = { log: 'another', reviews: 1, when: '' };
    const join = fakeChannels();
    const [here, there] = [await fakeLog({ storage, channel: join() }), await fakeLog({ storage, channel: join() })];
    await log.keepDraft(here, {
      id: 'd',
      window: 'w',
      revision: 0,
      filmId: null,
      reviewId: null,
      film: her,
      facts: {},
    });
    expect(there.problem).toMatchObject({ kind: 'emptied' });
    const heard = vi.fn();
    there.listen(heard);
    await decide(here);
    expect(heard).toHaveBeenCalledOnce();
    expect(there.problem).toBeNull();
    await log.saveReview(there, { film: her, review: {} });
  });

  it('sounds no alarm where the log was emptied by the person', async () => {
    const storage = fakeStorage();
    const open = await fakeLog({ storage });
    const { act } = await log.saveReview(open, { film: her, review: {} });
    await open.recorded;
    const before = structuredClone(storage.items);
    await log.undo(open, act ?? '');
    await open.recorded;
    open.close();
    Object.assign(storage.items, before); // As if the browser had been killed before this was noted.
    const again = await fakeLog({ storage });
    await again.recorded;
    expect(again.problem).toBeNull();
    expect(await log.firstScreen(storage)).toMatchObject({ reviews: 0, rows: [] });
  });
});
