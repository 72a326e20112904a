import { beforeEach, expect, test } from 'vitest';
import type { Day } from '../day.ts';
import { type FilmWithReviews, formatNamed, formats, openText } from '../formats/index.ts';
import { logOf, newestFirst } from '../formats/log-of.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { applyAll, deleteReview, type Log } from '../log/log.ts';
import { writeFiles } from './write.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
});

/** Viewings in no order, some of one film, more than are read at a time. */
const days = Array.from({ length: 450 }, (_, i) => {
  const at = (i * 257) % 450;
  return `20${String(10 + (at % 10))}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
});

const written = async (name: string, choice: Parameters<typeof writeFiles>[2] = null) => {
  const [file] = await writeFiles(log, formatNamed(name)!, choice);
  return (await file?.text()) ?? '';
};

const daysIn = (text: string) =>
  [...text.matchAll(/Watched on (?:<time[^>]*>)?(\d{4}-\d{2}-\d{2})/g)].map(([, day]) => day);

test.each(['page', 'markdown', 'feed'])(
  'what people read from the top has the newest viewing first: %s',
  async (name) => {
    const films = Array.from({ length: 90 }, (_, i) => ({
      title: `Film ${i}`,
      keys: [`imdb:tt${1_000_000 + i}`] as never,
    }));
    const edits = days.map((day, i) => ({
      do: 'save' as const,
      film: films[i % 90]!,
      review: { watchedOn: day as Day, tags: i === 7 ? ['gone'] : [] },
    }));
    await applyAll(log, edits, 'import');
    const gone = (await log.db.getAll('reviews')).find(({ tags }) => tags.length > 0)!;
    await deleteReview(log, gone.id);
    const text = await written(name);
    // The feed holds each review twice: as it is read, and as it was typed.
    const found = daysIn(name === 'feed' ? text.replace(/<content.*?<\/content>/gs, '') : text);
    expect(found).toEqual(
      days
        .filter((_, i) => i !== 7)
        .toSorted()
        .reverse(),
    );
    const chosen = await written(name, ({ watchedOn }) => watchedOn?.startsWith('2012') ?? false);
    expect(new Set(daysIn(chosen).map((day) => day?.slice(0, 4)))).toEqual(new Set(['2012']));
  },
);

test('without a log too', () => {
  const read = formats.find(({ name }) => name === 'csv')!.read!;
  const table =
    'Title,Year,Watched on\nHer,2013,2014-02-14\nHeat,1995,2012-01-01\nHer,2013,2020-02-14\nRan,1985,2016-01-01\n';
  let id = 0;
  const films: FilmWithReviews[] = logOf(read(openText('x.csv', table)), new Date(), () => String(id++));
  expect(newestFirst(films).map(({ reviews }) => reviews.map(({ watchedOn }) => watchedOn))).toEqual([
    ['2020-02-14'],
    ['2016-01-01'],
    ['2014-02-14'],
    ['2012-01-01'],
  ]);
});
