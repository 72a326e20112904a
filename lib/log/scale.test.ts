import { expect, test } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { emptyDatabase, fakeLog, fakeStorage } from './fake-log.ts';
import * as log from './log.ts';

/** What was asked of the database: how many requests, and how many films, reviews and the like they yielded. */
type Asked = { requests: number; records: number };

const asking = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'] as const;
const writing = ['put', 'add', 'delete'] as const;

/** Counts what is asked of the database during the work. */
async function counted(work: () => Promise<unknown>): Promise<Asked> {
  const asked: Asked = { requests: 0, records: 0 };
  const restore: (() => void)[] = [];
  const watch = (prototype: object, names: readonly string[]) => {
    const methods = prototype as Record<string, (...given: unknown[]) => IDBRequest>;
    for (const name of names) {
      const method = methods[name];
      if (!method) continue;
      methods[name] = function (...given) {
        const request = method.apply(this, given);
        asked.requests++;
        request.addEventListener('success', () => {
          const { result } = request;
          asked.records += Array.isArray(result) ? result.length : 1;
        });
        return request;
      };
      restore.push(() => {
        methods[name] = method;
      });
    }
  };
  watch(IDBObjectStore.prototype, [...asking, ...writing]);
  watch(IDBIndex.prototype, asking);
  watch(IDBCursor.prototype, ['continue', 'update', 'delete']);
  try {
    await work();
  } finally {
    for (const back of restore) back();
  }
  return asked;
}

/** What is asked at each thing a person does in a log of so many reviews. */
async function inLogOf(size: number): Promise<Record<string, Asked>> {
  emptyDatabase();
  const storage = fakeStorage();
  const filled = await fakeLog({ storage });
  const viewings = [...believableLog(size)];
  await log.applyAll(
    filled,
    viewings.map((viewing) => ({ do: 'save' as const, ...viewing })),
    'import',
  );
  await filled.recorded;
  filled.close();
  const film = { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as never] };
  let open = filled;
  let id = '';
  const steps: Record<string, () => Promise<unknown>> = {
    'opens it': async () => {
      open = await fakeLog({ storage });
      await open.recorded;
    },
    'sees the newest': () => log.page(open, { count: log.firstScreenLength }),
    'sees how many there are': () => log.count(open),
    'opens the popup on a film': () => log.find(open, film.keys),
    saves: async () => {
      id = (await log.saveReview(open, { film, review: { tldr: 'Tender.' } })).review.id;
    },
    deletes: () => log.deleteReview(open, id),
  };
  const found: Record<string, Asked> = {};
  for (const [name, step] of Object.entries(steps)) found[name] = await counted(step);
  open.close();
  return found;
}

test('a log of 100,000 reviews feels like one of 10: whatever its size, as much is asked of the database', async () => {
  const [small, large] = [await inLogOf(100), await inLogOf(3000)];
  expect(large).toEqual(small);
  for (const [step, { requests, records }] of Object.entries(large)) {
    expect(requests, step).toBeGreaterThan(0);
    expect(records, step).toBeLessThan(2 * log.firstScreenLength + 20);
  }
});
