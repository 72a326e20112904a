import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../film.ts';
import { derivedIsRight, emptyDatabase, fakeChannels, fakeLog, fakeStorage } from './fake-log.ts';
import * as log from './log.ts';
import { migrations } from './migrations.ts';

const her = { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as Key] };

beforeEach(emptyDatabase);

describe('“Saved” means on disk:', () => {
  it('every write is one transaction with strict durability', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const open = await fakeLog();
    const { review, act, film } = await log.saveReview(open, { film: her, review: { tldr: 'Tender.' } });
    await log.keepDraft(open, {
      id: 'd',
      window: 'w',
      revision: 0,
      filmId: null,
      reviewId: null,
      film: her,
      facts: {},
    });
    await log.dropDraft(open, { id: 'd', window: '', revision: 0 });
    await log.editFilm(open, film.id, { minutes: 126 });
    await log.deleteReview(open, review.id);
    await log.emptyTrash(open);
    await log.undo(open, act ?? '');
    const writes = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBe(8); // The seven, and the first bookkeeping.
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
    opened.mockRestore();
  });

  it('a save resolves only after its transaction completed', async () => {
    const open = await fakeLog();
    let complete = false;
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<IDBDatabase['transaction']>
    ) {
      opened.mockRestore();
      const tx = this.transaction(...args);
      tx.addEventListener('complete', () => {
        complete = true;
      });
      return tx;
    });
    await log.saveReview(open, { film: her, review: {} });
    expect(complete).toBe(true);
  });

  it('a save that fails has written nothing, and says why', async () => {
    const open = await fakeLog();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const saving = log.saveReview(open, { film: her, review: {} });
    await expect(saving).rejects.toMatchObject({ name: 'LogError', problem: { kind: 'full' } });
    full.mockRestore();
    expect(await open.db.count('changes')).toBe(0);
    expect(await log.count(open)).toEqual({ reviews: 0, trash: 0, films: 0 });
    await log.saveReview(open, { film: her, review: {} });
  });
});

describe('openLog', () => {
  it('leaves the log as it was when a step fails', async () => {
    const open = await fakeLog();
    await log.saveReview(open, { film: her, review: { tldr: 'Tender.' } });
    open.close();
    const steps = [
      ...migrations,
      async function breakHalfway(_db: unknown, tx: { objectStore(name: string): { clear?(): Promise<void> } }) {
        await tx.objectStore('reviews').clear?.();
        throw new Error('a broken step');
      },
    ] as typeof migrations;
    await expect(fakeLog({ steps })).rejects.toMatchObject({
      problem: { kind: 'unknown', message: 'Error: a broken step' },
    });
    const again = await fakeLog();
    expect(again.db.version).toBe(migrations.length);
    expect((await log.find(again, her.keys))?.reviews[0]?.tldr).toBe('Tender.');
  });

  it('opens a log newer than itself to be read and exported, and refuses to write', async () => {
    const open = await fakeLog();
    const { review } = await log.saveReview(open, { film: her, review: { tldr: 'Tender.' } });
    open.close();
    (await openDB('log', migrations.length + 3)).close();
    const newer = await fakeLog();
    expect(newer.problem).toEqual({ kind: 'newer', version: migrations.length + 3 });
    expect((await log.find(newer, her.keys))?.reviews).toHaveLength(1);
    expect(await Array.fromAsync(log.allFilms(newer))).toHaveLength(1);
    const draft = { id: 'd', window: 'w', revision: 0, filmId: null, reviewId: null, film: her, facts: {} };
    for (const write of [
      () => log.saveReview(newer, { film: her, review: {} }),
      () => log.deleteReview(newer, review.id),
      () => log.keepDraft(newer, draft),
      () => log.dropDraft(newer, { id: 'd', window: '', revision: 0 }),
    ]) {
      await expect(write()).rejects.toThrow(/newer version of Matinee/);
    }
    expect(await newer.db.count('changes')).toBe(2);
  });

  it('works where nothing can be noted outside the database', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    const open = await fakeLog({ storage: { get: broken, set: broken } });
    await log.saveReview(open, { film: her, review: {} });
    await open.recorded;
    expect(await log.count(open)).toMatchObject({ reviews: 1 });
  });

  it('stands aside for a newer version in another window, and says so', async () => {
    const open = await fakeLog();
    const heard = vi.fn();
    open.listen(heard);
    (await openDB('log', migrations.length + 1)).close();
    expect(heard).toHaveBeenCalledWith({ films: [], reviews: [], drafts: [] });
    expect(open.problem).toEqual({ kind: 'closed' });
    await expect(log.saveReview(open, { film: her, review: {} })).rejects.toMatchObject({
      problem: { kind: 'closed' },
    });
  });

  it('says that another window is in the way, and opens when it is gone', async () => {
    const older = await openDB('log', 1, { upgrade: (db, from, _to, tx) => void migrations[from]?.(db, tx as never) });
    const steps = [...migrations, function nothing() {}];
    await expect(fakeLog({ steps })).rejects.toMatchObject({ problem: { kind: 'blocked' } });
    older.close();
    const open = await fakeLog({ steps });
    expect(open.problem).toBeNull();
    await log.saveReview(open, { film: her, review: {} });
  });

  it.each([
    ['InvalidStateError', 'private'],
    ['SecurityError', 'private'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'unknown'],
  ])('says what it means that the database answers %s', async (name, kind) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', name);
    });
    await expect(fakeLog()).rejects.toMatchObject({ name: 'LogError', problem: { kind } });
  });
});

describe('a change', () => {
  it('of one window and one of another at the same time are both written whole', async () => {
    const storage = fakeStorage();
    const logs = [await fakeLog({ storage }), await fakeLog({ storage })];
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => {
        const film = { ...her, keys: [`imdb:tt${i % 7}` as Key] };
        return log.saveReview(logs[i % 2] as log.Log, { film, review: { tldr: String(i), tags: ['a'] } });
      }),
    );
    await Promise.all(logs.map((open) => open.recorded));
    expect(await log.count(logs[0] as log.Log)).toEqual({ reviews: 40, trash: 0, films: 7 });
    await derivedIsRight(logs[0] as log.Log);
    const stamps = (await log.acts(logs[1] as log.Log)).map(({ act }) => act);
    expect(new Set(stamps).size).toBe(40);
  });

  it('of very many reviews is told without naming all', async () => {
    const open = await fakeLog();
    const heard = vi.fn();
    open.listen(heard);
    const edits = Array.from({ length: 1001 }, (_, i) => ({
      do: 'save' as const,
      film: her,
      review: { tldr: `${i}` },
    }));
    await log.applyAll(open, edits, 'import');
    expect(heard).toHaveBeenCalledOnce();
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ films: [expect.any(String)], more: true });
    expect(heard.mock.calls[0]?.[0].reviews).toHaveLength(1000);
  }, 60_000);

  it('is told to this window and the others, once it is on disk', async () => {
    const channel = fakeChannels();
    const [here, there] = [await fakeLog({ channel: channel() }), await fakeLog({ channel: channel() })];
    const heard = vi.fn();
    here.listen((news) => heard('here', news));
    const stop = there.listen((news) => heard('there', news));
    const { film, review } = await log.saveReview(here, { film: her, review: {} });
    const news = { films: [film.id], reviews: [review.id], drafts: [] };
    expect(heard.mock.calls).toEqual([
      ['there', news],
      ['here', news],
    ]);
    stop();
    await log.saveReview(here, { film: film.id, reviewId: review.id, review: {} });
    expect(heard).toHaveBeenCalledTimes(2); // Nothing was different.
  });
});
