import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { believableLog } from '../../scripts/make-log.ts';
import { emptyDatabase, fakeLog } from '../log/fake-log.ts';
import { fold } from '../log/fold.ts';
import { applyAll, deleteReview, editFilm, type Log, type News, type Sort, saveReview } from '../log/log.ts';
import type { ReviewFacts } from '../review.ts';
import { hitsAfter } from './live.ts';
import type { Order } from './ordered.ts';
import { parseQuery, termsOf } from './parse.ts';
import { isHit, planOf } from './plan.ts';
import { reviewWithFilm, runQuery } from './run.ts';

const terms = (text: string) => termsOf(parseQuery(text));
let log: Log;

async function fill(count: number): Promise<void> {
  await applyAll(
    log,
    [...believableLog(count)].map((viewing) => ({ do: 'save' as const, ...viewing })),
    'import',
  );
}

beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
});

/** The hits by looking at every review in the plainest way, with conditions written a second time. */
async function scan(query: string, { by, descending }: Order): Promise<string[]> {
  const reviews = (await log.db.getAll('reviews')).filter(({ deleted }) => deleted === null);
  const films = new Map((await log.db.getAll('films')).map((film) => [film.id, film]));
  const hits = reviews.filter((review) => {
    const film = films.get(review.filmId);
    if (!film) throw new Error('no film');
    const titles = [film.title, film.originalTitle, ...film.otherTitles];
    const texts = [
      ...titles,
      ...film.directors,
      ...film.actors,
      ...review.tags,
      review.venue,
      review.tldr,
      review.body,
    ];
    const some = (list: string[], text: string) => list.some((each) => fold(each).includes(fold(text)));
    const part = review.score && review.score.value / review.score.best;
    const checks: Record<string, (value: string) => boolean> = {
      'score:>=': (value) => part !== null && part >= Number(value) / 10 - 1e-9,
      'score:<': (value) => part !== null && part < Number(value) / 10 - 1e-9,
      'score:': (value) => part !== null && Math.abs(part - Number(value) / 10) < 1e-9,
      'year:': (value) => film.year !== null && film.year >= Number(value) && film.year <= Number(value) + 9,
      'watched:': (value) => review.watchedOn?.startsWith(value) ?? false,
      'watched:<': (value) => review.watchedOn !== null && review.watchedOn.slice(0, value.length) < value,
      'watched:>': (value) => (review.watchedOn?.slice(0, value.length) ?? '') > value,
      'minutes:<': (value) => film.minutes !== null && film.minutes < Number(value),
      'tag:': (value) => review.tags.some((tag) => fold(tag) === fold(value)),
      'director:': (value) => some(film.directors, value),
      'actor:': (value) => some(film.actors, value),
      'title:': (value) => some(titles, value),
      'venue:': (value) => some([review.venue], value),
      'liked:': () => review.liked,
      'rewatch:': () => review.rewatch,
      'spoilers:': () => review.spoilers,
      'has:score': () => review.score !== null,
      'has:words': () => review.tldr + review.body !== '',
      'has:day': () => review.watchedOn !== null,
      'has:venue': () => review.venue !== '',
      'has:actor': () => film.actors.length > 0,
      words: (value) => some(texts.filter(Boolean), value),
    };
    return spoken(query).every(({ not, name, value }) => checks[name]?.(value) === !not);
  });
  const place = (id: string) => reviews.find((review) => review.id === id)?.orders?.[by] ?? '';
  const ids = hits.map(({ id }) => id).sort((one, other) => (place(one) < place(other) ? -1 : 1));
  return descending ? ids.reverse() : ids;
}

/** The generated queries, taken apart by what they were generated from. */
const spoken = (query: string) =>
  query
    .split('\t')
    .filter(Boolean)
    .map((each) => {
      const [not = '', name = '', value = ''] = each.split('|');
      return { not: not === '-', name, value };
    });
const written = (query: string) =>
  spoken(query)
    .map(({ not, name, value }) => {
      const text = /\s/.test(value) ? `"${value}"` : value;
      const whole = name === 'words' ? text : name === 'year:' ? `year:${value}..${Number(value) + 9}` : name + text;
      return not ? `-${whole}` : whole;
    })
    .join(' ');

async function someWords(): Promise<string[]> {
  const films = await log.db.getAll('films');
  const reviews = await log.db.getAll('reviews');
  const texts = [
    ...films.flatMap(({ title, directors, actors }) => [title, ...directors, ...actors]),
    ...reviews.flatMap(({ tags, venue, tldr }) => [...tags, venue, tldr.split(' ').slice(0, 2).join(' ')]),
  ];
  return [...new Set(texts.filter(Boolean))];
}

describe('finding', () => {
  test('yields 100 % of the hits of a plain scan and no other, in every order', async () => {
    await fill(400);
    for (const { id } of (await log.db.getAll('reviews')).slice(0, 5)) await deleteReview(log, id);
    const words = await someWords();
    const term = fc
      .tuple(
        fc.constantFrom('', '', '-'),
        fc.oneof(
          fc.tuple(fc.constantFrom('score:>=', 'score:', 'score:<'), fc.constantFrom('4', '6.5', '8', '9')),
          fc.tuple(fc.constantFrom('year:'), fc.constantFrom('1950', '1980', '2000')),
          fc.tuple(
            fc.constantFrom('watched:', 'watched:>', 'watched:<'),
            fc.constantFrom('2010', '2014-07', '2020-01-05'),
          ),
          fc.tuple(fc.constantFrom('minutes:<'), fc.constantFrom('90', '140')),
          fc.tuple(
            fc.constantFrom('tag:', 'director:', 'actor:', 'title:', 'venue:', 'words'),
            fc.oneof(
              fc.constantFrom(...words),
              fc.constantFrom(...words).map((word) => word.slice(0, 3).trim()),
            ),
          ),
          fc.tuple(fc.constantFrom('liked:', 'rewatch:', 'spoilers:'), fc.constant('')),
          fc.tuple(fc.constantFrom('has:score', 'has:words', 'has:day', 'has:venue', 'has:actor'), fc.constant('')),
        ),
      )
      .map(([not, [name, value]]) => `${not}|${name}|${value}`);
    const order = fc.record({
      by: fc.constantFrom<Sort>('day', 'score', 'title', 'year', 'changed'),
      descending: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(term, { minLength: 0, maxLength: 4 }), order, async (given, by) => {
        const query = given.join('\t');
        const hits = await runQuery(log, terms(written(query)), by);
        expect(hits, written(query)).toEqual(await scan(query, by));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('finds nothing for a part that is not understood, also after a change', async () => {
    await fill(20);
    const changed: News[] = [];
    const stop = log.listen((told) => changed.push(told));
    await saveReview(log, { film: { title: 'Her' }, review: {} });
    stop();
    const by: Order = { by: 'day', descending: true };
    for (const query of ['scroe:<3', 'score:abc', 'her tag:', '-scroe:9']) {
      expect(await runQuery(log, terms(query)), query).toEqual([]);
      for (const told of changed)
        expect(await hitsAfter(log, terms(query), by, { ids: [], all: true }, told), query).toEqual([]);
    }
  });

  test('finds a tag as it is shown, and the same letters wherever else they stand', async () => {
    const save = (title: string, review: ReviewFacts) => saveReview(log, { film: { title }, review });
    await save('Her', { tags: ['Home', 'rain'] });
    await save('Home', { venue: 'home', body: 'Not at the cinema.' });
    await save('Heat', { tags: ['late show'] });
    await save('#Alive', { tags: ['homework'] });
    const found = async (query: string) => {
      const ids = await runQuery(log, terms(query), { by: 'title', descending: false });
      const titles = await Promise.all(ids.map(async (id) => (await log.db.get('reviews', id))?.filmLine.title));
      for (const { id } of await log.db.getAll('reviews')) {
        const one = await reviewWithFilm(log, id);
        expect(one && isHit(planOf(terms(query)), one.review, one.film), query).toBe(ids.includes(id));
      }
      return titles;
    };
    for (const query of ['tag:home', 'tag:#home', 'TAG:#HOME', 'tag:"#home"', '#home #rain', '#home -#homework'])
      expect(await found(query), query).toEqual(['Her']);
    expect(await found('#home')).toEqual(['#Alive', 'Her']);
    for (const query of ['#late show', '"#late show"', 'tag:"#late show"', 'tag:"late show"'])
      expect(await found(query), query).toEqual(['Heat']);
    expect(await found('#alive')).toEqual(['#Alive']);
    expect(await found('-tag:#home -#alive')).toEqual(['Heat', 'Home']);
    expect(await found('#nothing')).toEqual([]);
  });

  test('stops when told', async () => {
    await fill(60);
    const stop = new AbortController();
    const running = runQuery(log, terms('has:words the'), undefined, { signal: stop.signal });
    stop.abort();
    await expect(running).rejects.toThrow();
  });

  test('keeps up with changes as if it were asked anew', async () => {
    await fill(60);
    const films = await log.db.getAll('films');
    const reviews = await log.db.getAll('reviews');
    const change = fc.oneof(
      fc.record({
        do: fc.constant('save' as const),
        film: fc.nat(films.length - 1),
        score: fc.nat(10),
        day: fc.nat(27),
      }),
      fc.record({ do: fc.constant('delete' as const), review: fc.nat(reviews.length - 1) }),
      fc.record({
        do: fc.constant('film' as const),
        film: fc.nat(films.length - 1),
        year: fc.integer({ min: 1960, max: 2000 }),
      }),
    );
    const query = fc.constantFrom('', 'score:>=5', 'year:1970..1990', 'liked:', 'the', 'no:words -a', 'director:a');
    const order = fc.record({
      by: fc.constantFrom<Sort>('day', 'score', 'title', 'year', 'changed'),
      descending: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), query, order, async (changes, text, by) => {
        let ids: string[] | null = await runQuery(log, terms(text), by);
        for (const one of changes) {
          const news: News[] = [];
          const stop = log.listen((told) => news.push(told));
          if (one.do === 'save') {
            const watchedOn = `2015-03-${String(one.day + 1).padStart(2, '0')}` as never;
            const film = films[one.film]?.id ?? '';
            if (!(await log.db.get('films', film))) continue;
            await saveReview(log, { film, review: { score: { value: one.score, best: 10 }, watchedOn } });
          } else if (one.do === 'delete') await deleteReview(log, reviews[one.review]?.id ?? '');
          else await editFilm(log, films[one.film]?.id ?? '', { year: one.year });
          stop();
          for (const told of news) ids = ids && (await hitsAfter(log, terms(text), by, { ids, all: true }, told));
        }
        expect(ids).toEqual(await runQuery(log, terms(text), by));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
