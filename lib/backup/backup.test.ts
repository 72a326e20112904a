import { beforeEach, describe, expect, it } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { applyAll, deleteReview, type Log, openLog, saveReview } from '../log/log.ts';
import { migrations } from '../log/migrations.ts';
import { type Alone, backUpIfDue } from './by-itself.ts';
import { copyLog, isSame, readBack } from './copy.ts';
import { fakeFolder } from './fake-folder.ts';
import type { Folder } from './places.ts';
import { isDue, isOld, readBackups, writeBackups } from './settings.ts';
import { fileOfSnapshot, keepSnapshot, snapshots } from './snapshots.ts';
import { actsSince, backUp } from './write.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
  const edits = [...believableLog(60)].map(({ created, ...save }) => ({ do: 'save' as const, ...save }));
  await applyAll(log, edits, 'import');
});

describe('a backup', () => {
  it('reads back as what was written, trash and all', async () => {
    const [review] = await log.db.getAll('reviews');
    await deleteReview(log, review?.id ?? '');
    const { file, digest } = await copyLog(log, { history: true });
    expect(digest).toMatchObject({ reviews: 60 });
    expect(isSame(digest, await readBack(file))).toBe(true);
  });

  it('counts only once the file in the folder was read back and is the same', async () => {
    await writeBackups(log.storage, { where: 'folder' });
    const { folder, files } = fakeFolder((text) => text.replace(/"tldr":"(\w)/, '"tldr":"_$1'));
    await expect(backUp(log, { folder })).rejects.toMatchObject({ why: 'different' });
    expect([files.size, (await readBackups(log.storage)).written]).toEqual([0, []]);
    const good = fakeFolder();
    expect(await backUp(log, { folder: good.folder })).toMatchObject({ reviews: 60, checked: 'read' });
    expect(await actsSince(log, (await readBackups(log.storage)).written)).toBe(0);
    await saveReview(log, { film: { title: 'Her' }, review: {} });
    expect(await actsSince(log, (await readBackups(log.storage)).written)).toBe(1);
  });

  it('takes the place of the oldest, and touches nothing else in the folder', async () => {
    await writeBackups(log.storage, { where: 'folder', keep: 2 });
    const { folder, files } = fakeFolder();
    files.set('matinee-mine.json', 'mine');
    const names = [];
    for (let i = 0; i < 4; i++) names.push((await backUp(log, { folder })).name);
    expect([...files.keys()].sort()).toEqual([...names.slice(2), 'matinee-mine.json'].sort());
  });

  it('takes turns among fixed names as a download, and does not count where its size is wrong', async () => {
    await writeBackups(log.storage, { where: 'downloads', keep: 2 });
    const names: string[] = [];
    const download = async (file: File, name: string) => {
      names.push(name);
      return file.size;
    };
    for (let i = 0; i < 3; i++) await backUp(log, { download });
    expect(names[2]).toBe(names[0]);
    expect(new Set(names).size).toBe(2);
    await expect(backUp(log, { download: async () => 3 })).rejects.toMatchObject({ why: 'different' });
  });

  it('is not written of a log that the browser has emptied', async () => {
    log.problem = { kind: 'emptied', reviews: 60, when: '' };
    await expect(backUp(log, fakeFolder())).rejects.toMatchObject({ why: 'unwritable' });
  });

  it('is due after so many changes or days, and old when the person said so', async () => {
    const backups = { ...(await readBackups(log.storage)), where: 'folder' as const };
    const now = new Date('2026-03-31T12:00:00Z');
    const at = (when: string) => ({ ...backups, written: [{ when } as never] });
    expect(isDue(backups, 1, now)).toBe(true);
    expect(isDue(at('2026-03-30T12:00:00Z'), 24, now)).toBe(false);
    expect(isDue(at('2026-03-30T12:00:00Z'), 25, now)).toBe(true);
    expect(isDue(at('2026-03-20T12:00:00Z'), 1, now)).toBe(true);
    expect(isDue(at('2026-03-20T12:00:00Z'), 0, now)).toBe(false);
    const old = (when: string) => isOld(at(when), 1, undefined, now);
    expect([old('2026-03-20T12:00:00Z'), old('2026-02-20T12:00:00Z')]).toEqual([false, true]);
    // Who has never backed up is not reminded after the first review, but after as many days.
    const never = (begun: string) => isOld(backups, 3, begun, now);
    expect([never('2026-03-30T12:00:00Z'), never('2026-02-20T12:00:00Z')]).toEqual([false, true]);
  });
});

describe('backups by themselves', () => {
  const once = (work: () => Promise<void>) => work();
  const due = (folder: Folder, lock: Alone = once) => backUpIfDue(log, async () => ({ folder }), {}, lock);

  it('are made after so many changes, and not before', async () => {
    await writeBackups(log.storage, { where: 'folder', changes: 2 });
    const { folder, files } = fakeFolder();
    expect(await due(folder)).toBe(true);
    expect(await due(folder)).toBe(false);
    await saveReview(log, { film: { title: 'Her' }, review: {} });
    expect(await due(folder)).toBe(false);
    await saveReview(log, { film: { title: 'Heat' }, review: {} });
    expect(await due(folder)).toBe(true);
    expect(files.size).toBeGreaterThan(0);
  });

  it('are not made where they were not asked for', async () => {
    expect(await due(fakeFolder().folder)).toBe(false);
    expect((await readBackups(log.storage)).failed).toBeNull();
  });

  it('are made by one window only', async () => {
    await writeBackups(log.storage, { where: 'folder' });
    const { folder, files } = fakeFolder();
    expect(await due(folder, async () => {})).toBe(false);
    expect(files.size).toBe(0);
  });

  it('note why none could be made, until one is made', async () => {
    await writeBackups(log.storage, { where: 'folder' });
    const { folder } = fakeFolder();
    const lapsed = { ...folder, queryPermission: async () => 'prompt' } as unknown as Folder;
    expect(await due(lapsed)).toBe(false);
    expect((await readBackups(log.storage)).failed).toMatchObject({ why: 'leave' });
    expect(await due(folder)).toBe(true);
    expect((await readBackups(log.storage)).failed).toBeNull();
  });

  it('say so where the leave for downloads was taken back', async () => {
    await writeBackups(log.storage, { where: 'downloads' });
    await expect(backUp(log, fakeFolder())).rejects.toMatchObject({ why: 'notAllowed' });
  });
});

describe('a snapshot', () => {
  it('is kept beside the log, three at most, and none of an empty log', async () => {
    for (let i = 0; i < 5; i++) await keepSnapshot(log);
    const found = await snapshots();
    expect(found.map(({ reviews }) => reviews)).toEqual([60, 60, 60]);
    expect(found[0]?.when.localeCompare(found[1]?.when ?? '')).toBe(1);
    emptyDatabase();
    await keepSnapshot(await fakeLog());
    expect(await snapshots()).toEqual([]);
  });

  it('is kept before the log is brought up to date, whether that succeeds or not', async () => {
    const storage = log.storage;
    const options = { storage, clock: () => new Date('2026-03-14T20:00:00Z'), id: () => crypto.randomUUID() };
    const keepCopy = (db: Log['db']) => keepSnapshot({ db, clock: options.clock });
    log.close();
    const breaks = () => {
      throw new Error('a step that fails');
    };
    await expect(openLog({ ...options, keepCopy, steps: [...migrations, breaks] })).rejects.toThrow();
    expect((await snapshots()).map(({ reviews }) => reviews)).toEqual([60]);
    const step = (db: Parameters<(typeof migrations)[number]>[0]) => void db.createObjectStore('more');
    const next = await openLog({ ...options, keepCopy, steps: [...migrations, step] });
    expect([next.db.version, await next.db.count('reviews')]).toEqual([migrations.length + 1, 60]);
    const [newest] = await snapshots();
    expect(await readBack(fileOfSnapshot(newest as never))).toMatchObject({ reviews: 60 });
    next.close();
  });
});
