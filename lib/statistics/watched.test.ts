import { beforeEach, expect, it } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { allFacts } from '../log/all-facts.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { allFilms, applyAll, deleteReview, type Log, page } from '../log/log.ts';
import { gather } from './gather.ts';
import { watchedFilms } from './watched.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
});

const byName = <K, V>(map: ReadonlyMap<K, V>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));

/** The statistics, without the order in which films were met. */
function counted(films: Parameters<typeof gather>[0]) {
  const { scores, years, months, days, directors, actors, tags, rescored, ...rest } = gather(films);
  const maps = [scores, years, months, days, directors, actors, tags].map((map) =>
    byName<unknown, unknown>(map as never),
  );
  const ids = Object.values(rescored.films).map((changes) => changes.flatMap((each) => each.ids).sort());
  const plain = { maps, rest, rescored: { ...rescored, films: ids } };
  return JSON.parse(JSON.stringify(plain), (_, value) =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value,
  );
}

it('counts the same from the facts as from the films and reviews themselves', async () => {
  const edits = [...believableLog(600)].map((viewing) => ({ do: 'save' as const, ...viewing }));
  await applyAll(log, edits, 'import');
  for (const { id } of (await page(log, { count: 20 })).reviews) await deleteReview(log, id);
  expect(counted(watchedFilms(await allFacts(log)))).toEqual(counted(await Array.fromAsync(allFilms(log))));
});
