import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import type { Key } from '../film.ts';
import { formatNamed, openFile, type Row } from '../formats/index.ts';
import { emptyDatabase, fakeLog, snapshot } from '../log/fake-log.ts';
import { applyAll, deleteReview, type Log, saveReview, undo } from '../log/log.ts';
import { editsOf, noChoices, outcomeOf, planImport } from './plan.ts';
import { writeFiles } from './write.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
});

const her = { title: 'Her', year: 2013, directors: ['Spike Jonze'] };
const row = (given: Partial<Extract<Row, { film: unknown }>>): Row => ({
  part: 'a.csv',
  row: 1,
  film: her,
  review: {},
  ...given,
});
const wills = async (...rows: Row[]) =>
  (await planImport(log, rows)).map((step) => outcomeOf(step, noChoices)?.will ?? step.will);

async function rowsOf(name: string): Promise<Row[]> {
  const format = formatNamed(name);
  if (!format) throw new Error(name);
  const rows: Row[] = [];
  for (const file of await writeFiles(log, format, null)) {
    const bytes = async () => new Uint8Array(await file.arrayBuffer());
    const content = await openFile({ name: file.name, size: file.size, bytes });
    rows.push(...(format.read?.(content) ?? []));
  }
  return rows;
}

describe('the plan of an import', () => {
  it.each(['json', 'csv', 'letterboxd', 'text'])(
    'changes nothing when the same %s file comes twice',
    async (name) => {
      const seeds = fc.record({ seed: fc.integer({ min: 1, max: 9999 }), count: fc.integer({ min: 1, max: 60 }) });
      await fc.assert(
        fc.asyncProperty(seeds, async ({ seed, count }) => {
          emptyDatabase();
          log = await fakeLog();
          const edits = [...believableLog(count, seed)].map(({ created, ...save }) => ({
            do: 'save' as const,
            ...save,
          }));
          await applyAll(log, edits, 'import');
          const rows = await rowsOf(name);
          emptyDatabase();
          log = await fakeLog();
          await applyAll(log, editsOf(await planImport(log, rows)), 'import');
          const once = await snapshot(log);
          expect(editsOf(await planImport(log, rows))).toEqual([]);
          expect(await snapshot(log)).toBe(once);
        }),
        { numRuns: 6 },
      );
    },
    60_000,
  );

  it('changes nothing when a file that the log itself wrote comes back', async () => {
    const edits = [...believableLog(80)].map(({ created, ...save }) => ({ do: 'save' as const, ...save }));
    await applyAll(log, edits, 'import');
    for (const name of ['json', 'csv']) expect(editsOf(await planImport(log, await rowsOf(name)))).toEqual([]);
  });

  it('is undone as one', async () => {
    await saveReview(log, { film: her, review: { tldr: 'Mine.' } });
    const before = await snapshot(log);
    const rows = ['Heat', 'Ran'].map((title, i) => row({ row: i, film: { title, year: 1995 }, review: { tldr: 'x' } }));
    const act = await applyAll(log, editsOf(await planImport(log, rows)), 'import');
    await undo(log, act ?? '');
    expect(await snapshot(log)).toBe(before);
  });

  it('proposes a film without a common key, and takes it for the same only where a director agrees too', async () => {
    await saveReview(log, { film: { ...her, keys: ['imdb:tt1798709' as Key] }, review: { tldr: 'Mine.' } });
    const review = { tldr: 'Theirs.', watchedOn: '2020-01-02' as never };
    const [likely, unsure, other] = await planImport(log, [
      row({ review, film: { ...her, keys: ['letterboxd:her' as Key] } }),
      row({ row: 2, review, film: { title: 'HER', year: 2013 } }),
      row({ row: 3, review, film: { ...her, keys: ['imdb:tt0000001' as Key] } }),
    ]);
    expect(likely).toMatchObject({ proposal: { likely: true, film: { title: 'Her' } } });
    expect(unsure).toMatchObject({ proposal: { likely: false } });
    expect(other).not.toHaveProperty('proposal');
    await applyAll(log, editsOf(likely ? [likely] : []), 'import');
    expect(await log.db.count('films')).toBe(1);
    expect(await log.db.get('films', (await log.db.getAllKeys('films'))[0] ?? '')).toMatchObject({
      keys: ['imdb:tt1798709', 'letterboxd:her'],
    });
  });

  it('makes one film of the rows of a file that name the same one', async () => {
    const rows = [1, 2, 3].map((value) => row({ row: value, review: { score: { value, best: 5 } } }));
    await applyAll(log, editsOf(await planImport(log, rows)), 'import');
    expect(await log.db.count('films')).toBe(1);
    expect(await log.db.count('reviews')).toBe(3);
  });

  it('holds a review of the log against one row only, so that two rows of a day stay two reviews', async () => {
    const film = { ...her, keys: ['imdb:tt1798709' as Key] };
    const watchedOn = '2020-01-02' as never;
    await saveReview(log, { film, review: { watchedOn } });
    const rows = [1, 2].map((value) => row({ row: value, film, review: { watchedOn, score: { value, best: 5 } } }));
    expect(await wills(...rows)).toEqual(['merge', 'add']);
  });

  it('never lowers what the log has, and asks about what is in the trash', async () => {
    const { review } = await saveReview(log, { film: her, review: { tldr: 'Mine.', liked: true } });
    const rows = await rowsOf('json');
    await saveReview(log, { film: review.filmId, review: { tldr: 'Newer.', liked: true }, reviewId: review.id });
    expect(await wills(...rows)).toEqual(['conflict']);
    await deleteReview(log, review.id);
    const plan = await planImport(log, rows);
    expect(editsOf(plan)).toEqual([]);
    await applyAll(log, editsOf(plan, { ...noChoices, taken: new Set(plan) }), 'import');
    expect(await log.db.get('reviews', review.id)).toMatchObject({ deleted: null, tldr: 'Mine.' });
  });

  it('is stopped by its signal', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => row({ row: i, film: { title: `Film ${i}` } }));
    const stop = new AbortController();
    const planning = planImport(log, rows, { signal: stop.signal, progress: () => stop.abort() });
    await expect(planning).rejects.toThrow(/abort/i);
  });
});
