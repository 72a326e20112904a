import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { allFilms, type Log, saveReview } from '../log/log.ts';
import { parseQuery, runQuery, termsOf } from '../query/index.ts';
import { scales } from '../scales.ts';
import { gather } from './gather.ts';
import { actedBy, directedBy, releasedIn, reviewsBehind, scoredIn, tagged, watchedFrom, watchedIn } from './queries.ts';
import { binned } from './scores.ts';
import { spread } from './spread.ts';
import type { Statistics } from './statistics.ts';

let log: Log;
let found: Statistics;
/** How many reviews a query finds; a query with a fault finds none. */
async function hits(query: string): Promise<number> {
  const parsed = parseQuery(query);
  expect(parsed.filter(({ problem }) => problem)).toEqual([]);
  return (await runQuery(log, termsOf(parsed))).length;
}

beforeAll(async () => {
  emptyDatabase();
  log = await fakeLog();
  for (const { film, review } of believableLog(150, 7)) {
    await saveReview(log, { film: (await existing(film.keys?.[0] ?? '')) ?? film, review });
  }
  found = gather(await Array.fromAsync(allFilms(log)));
});

async function existing(key: string): Promise<string | undefined> {
  return (await log.db.getFromIndex('films', 'keys', key as never))?.id;
}

describe('what a bar opens', () => {
  it('is text in the query language', () => {
    const [ten] = scales;
    if (!ten) throw new Error('no scale');
    expect(releasedIn(1970, 1979)).toBe('year:1970..1979');
    expect(releasedIn(1975, 1975)).toBe('year:1975');
    expect(directedBy('Agnès Varda')).toBe('director:"Agnès Varda"');
    expect(actedBy('William "Billy" Wilder')).toBe('actor:"William \\"Billy\\" Wilder"');
    expect(tagged('cinema')).toBe('tag:cinema');
    expect(watchedFrom(2026 * 12 + 2, 2026 * 12 + 2)).toBe('watched:2026-03');
    expect(watchedFrom(2026 * 12, 2026 * 12 + 11)).toBe('watched:2026');
    expect(scoredIn({ over: 0.8, to: 0.9, count: 1 }, ten)).toBe('score:>8 score:<=9');
    expect(scoredIn({ over: 0.9, to: 1, count: 1 }, ten)).toBe('score:>9');
    expect(scoredIn({ over: null, to: 0, count: 1 }, ten)).toBe('score:<=0');
  });

  it('is as many reviews as the bar says, on every scale', async () => {
    for (const scale of scales)
      for (const bin of binned(found.scores, scale))
        expect(await hits(scoredIn(bin, scale)), `${scale.name} to ${bin.to}`).toBe(bin.count);
  });

  it('is as many reviews as were seen in that time and of those years', async () => {
    for (const { from, to, tally } of spread(found.years, 10))
      expect(await hits(releasedIn(from, to))).toBe(tally.viewings);
    for (const { from, to, tally } of spread(found.months, 12))
      expect(await hits(watchedFrom(from, to))).toBe(tally.viewings);
    for (const [day, count] of [...found.days].slice(0, 20)) expect(await hits(watchedIn(day))).toBe(count);
  });

  it('is as many reviews as a name has', async () => {
    const named = [
      { of: found.directors, query: directedBy },
      { of: found.actors, query: actedBy },
      { of: found.tags, query: tagged },
    ];
    for (const { of, query } of named)
      for (const { name, tally } of [...of.values()].slice(0, 12))
        expect(await hits(query(name)), name).toBe(tally.viewings);
  });

  it('is every review of the films whose score changed', async () => {
    const { rose, fell } = found.rescored.films;
    const changes = [...rose, ...fell];
    expect(changes.length).toBeGreaterThan(0);
    expect(await hits(reviewsBehind(changes))).toBe(changes.flatMap(({ ids }) => ids).length);
  });
});
