import { beforeEach, describe, expect, it } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { copyLog } from '../backup/copy.ts';
import type { Day } from '../day.ts';
import type { Key } from '../film.ts';
import { derivedIsRight, emptyDatabase, fakeLog, snapshot } from '../log/fake-log.ts';
import {
  acts,
  allChanges,
  applyAll,
  type Change,
  deleteReview,
  editFilm,
  type Log,
  redo,
  saveReview,
  undo,
  versions,
} from '../log/log.ts';
import { pastIn } from './past.ts';
import { editsOf, planImport } from './plan.ts';
import { openFiles, rowsOf } from './read.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
});

const her = { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as Key] };

/** A log with a review edited twice, one in the trash, a film mended and an act undone; and its backup. */
async function lived() {
  const { review, film } = await saveReview(log, { film: her, review: { tldr: 'Cold.' } });
  for (const tldr of ['Warm.', 'Warmer.'])
    await saveReview(log, { film: film.id, reviewId: review.id, review: { tldr, watchedOn: '2014-02-14' as Day } });
  const other = await saveReview(log, {
    film: { title: 'Heat' },
    review: { aspects: { constructor: { value: 1, best: 5 } } },
  });
  await deleteReview(log, other.review.id);
  const { act } = await editFilm(log, film.id, { directors: ['Spike Jonze'] });
  await undo(log, act ?? '');
  return { review, file: (await copyLog(log, { history: true })).file, changes: await changes() };
}

async function changes(): Promise<Change[]> {
  const all: Change[] = [];
  for await (const change of allChanges(log)) all.push(change);
  return all;
}

async function restore(file: File): Promise<string | null> {
  const { sources } = await openFiles([file]);
  const edits = editsOf(await planImport(log, (await rowsOf(sources)).rows));
  return applyAll(log, edits, 'import', { past: pastIn(sources) });
}

const told = async (id: string) =>
  (await versions(log, id)).map(({ change, review }) => `${change.kind} ${review?.tldr ?? 'gone'}`);

describe('restoring our own JSON', () => {
  it('brings every earlier version of a review back into an empty log', async () => {
    const { review, file, changes: before } = await lived();
    const was = await snapshot(log);
    emptyDatabase();
    log = await fakeLog();
    await restore(file);
    expect(await snapshot(log)).toBe(was);
    await derivedIsRight(log);
    expect((await changes()).slice(0, before.length)).toEqual(before);
    expect(await told(review.id)).toEqual(['save Cold.', 'edit Warm.', 'edit Warmer.', 'import Warmer.']);
    expect((await changes()).map(({ seq }) => seq)).toEqual((await changes()).map((_, i) => i + 1));
  });

  it('brings it back from a file that another program set out', async () => {
    const { file, changes: before } = await lived();
    const text = JSON.stringify(JSON.parse(await file.text()), null, 2);
    emptyDatabase();
    log = await fakeLog();
    await restore(new File([text], 'x.json'));
    expect((await changes()).slice(0, before.length)).toEqual(before);
  });

  it('is one act, undone and done again as one, and the log is written on after it', async () => {
    const { review, file } = await lived();
    const was = await snapshot(log);
    emptyDatabase();
    log = await fakeLog();
    const empty = await snapshot(log);
    const act = await restore(file);
    expect((await acts(log)).map(({ act, kind, reviews }) => ({ act, kind, reviews }))).toEqual([
      { act, kind: 'import', reviews: 2 },
    ]);
    await undo(log, act ?? '');
    expect(await snapshot(log)).toBe(empty);
    await redo(log, act ?? '');
    expect(await snapshot(log)).toBe(was);
    await saveReview(log, { film: her, reviewId: review.id, review: { tldr: 'Hot.' } });
    expect((await told(review.id)).slice(0, 4)).toEqual(['save Cold.', 'edit Warm.', 'edit Warmer.', 'import Warmer.']);
    expect((await told(review.id)).at(-1)).toBe('edit Hot.');
    await derivedIsRight(log);
  });

  it('keeps the history of what the log knows itself, and brings back that of what it has lost', async () => {
    const { review, file, changes: before } = await lived();
    emptyDatabase();
    log = await fakeLog();
    const { review: mine } = await saveReview(log, { film: { title: 'Ran' }, review: { tldr: 'Mine.' } });
    await restore(file);
    expect(await told(mine.id)).toEqual(['save Mine.']);
    expect(await told(review.id)).toEqual(['save Cold.', 'edit Warm.', 'edit Warmer.', 'import Warmer.']);
    const size = (await changes()).length;
    expect(size).toBeGreaterThan(before.length);
    await restore(file);
    expect((await changes()).length).toBe(size);
  });

  it('brings a long history back, more than is written at once, into an empty log and beside another', async () => {
    const edits = [...believableLog(1200)].map(({ created, ...save }) => ({ do: 'save' as const, ...save }));
    await applyAll(log, edits, 'import');
    const [before, was] = [await changes(), await snapshot(log)];
    const { file } = await copyLog(log, { history: true });
    const bare = before.map(({ seq: _, ...change }) => change);
    for (const own of [0, 1]) {
      emptyDatabase();
      log = await fakeLog();
      if (own) await saveReview(log, { film: { title: 'Only here' }, review: {} });
      const ownChanges = (await changes()).length;
      await restore(file);
      const restored = await changes();
      expect(restored.map(({ seq: _, ...change }) => change).slice(ownChanges, ownChanges + bare.length)).toEqual(bare);
      expect(restored.map(({ seq }) => seq)).toEqual(restored.map((_, i) => i + 1));
      if (!own) expect(await snapshot(log)).toBe(was);
    }
  });

  it('takes no value into the history that its field could not hold, and no kind of act that there is none of', async () => {
    const { review, file } = await lived();
    const lines = (await file.text()).split('\n');
    const spoiled = lines.map((line) =>
      line.includes('"after":{"tldr":"Warm."')
        ? line.replace('"after":{"tldr":"Warm."', '"after":{"tldr":["Warm."]')
        : line.replace('"kind":"delete"', '"kind":"wish"'),
    );
    emptyDatabase();
    log = await fakeLog();
    await restore(new File([spoiled.join('\n')], 'x.json'));
    expect(await told(review.id)).toEqual(['save Cold.', 'edit Warmer.', 'import Warmer.']);
    expect((await changes()).map(({ kind }) => String(kind))).not.toContain('wish');
  });

  it('writes nothing of the history where it is stopped', async () => {
    const { file } = await lived();
    emptyDatabase();
    log = await fakeLog();
    const { sources } = await openFiles([file]);
    const edits = editsOf(await planImport(log, (await rowsOf(sources)).rows));
    const stop = new AbortController();
    const past = function* () {
      for (const change of pastIn(sources)) yield change;
      stop.abort();
    };
    await expect(applyAll(log, edits, 'import', { past: past(), signal: stop.signal })).rejects.toThrow();
    expect(await changes()).toEqual([]);
    await saveReview(log, { film: her, review: {} });
    expect((await changes())[0]?.seq).toBe(1);
  });
});
