import { beforeEach, expect, it, vi } from 'vitest';
import { addDays } from '../day.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { applyAll, type Log, saveReview } from '../log/log.ts';
import { noChoices, outcomeOf, planImport } from './plan.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
});
const wills = async (rows: Parameters<typeof planImport>[1]) =>
  (await planImport(log, rows)).map((step) => outcomeOf(step, noChoices)?.will ?? step.will);

it('lets a row that is only proposed to be of a film take no viewing from the row that is of it', async () => {
  const film = { title: 'The Illusionist', year: 2006, keys: ['imdb:tt0443543' as never] };
  await saveReview(log, { film, review: { score: { value: 7, best: 10 } } });
  const rows = [
    // Another film of the same title, without a key: proposed, and not taken for the same.
    { part: 'a.csv', row: 1, film: { title: 'The Illusionist' }, review: { score: { value: 3, best: 10 } } },
    { part: 'a.csv', row: 2, film, review: { score: { value: 7, best: 10 }, tags: ['magic'] } },
  ];
  expect(await wills([rows[1]!])).toEqual(['merge']);
  expect(await wills(rows)).toEqual(['add', 'merge']);
});

it('leaves out no film because another of its title is in the log', async () => {
  const film = { title: 'Mother', year: 2016, keys: ['imdb:tt5612698' as never] };
  await saveReview(log, { film, review: { body: 'Words of another film', watchedOn: '2020-01-01' as never } });
  const row = {
    part: 'watched.csv',
    row: 1,
    film: { title: 'mother!', year: 2017, directors: ['Darren Aronofsky'], keys: ['boxd:dnLK' as never] },
    review: {},
  };
  const [step] = await planImport(log, [row]);
  expect(step?.will).not.toBe('nothing');
});

it('hears Cancel between some hundred rows of one film with as many reviews', async () => {
  const film = { title: 'Film', year: 2000 };
  const facts = (i: number) => ({ watchedOn: addDays('1900-01-01' as never, i), body: `Words ${i}` });
  const saves = Array.from({ length: 1200 }, (_, i) => ({
    do: 'save' as const,
    film: { ...film, id: 'f' },
    review: facts(i),
  }));
  await applyAll(log, saves, 'import');
  const rows = saves.map((_, i) => ({ part: 'a.csv', row: i + 1, film, review: facts(i + 40_000) }));
  const stop = new AbortController();
  const progress = vi.fn(() => stop.abort());
  await expect(planImport(log, rows, { progress, signal: stop.signal })).rejects.toThrow(/abort/i);
  expect(progress.mock.calls).toEqual([[500]]);
});
