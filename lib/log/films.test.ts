import { beforeEach, describe, expect, it } from 'vitest';
import type { Key } from '../film.ts';
import { derivedIsRight, emptyDatabase, fakeLog } from './fake-log.ts';
import * as log from './log.ts';

const keys = (...texts: string[]) => texts as Key[];
const her = { title: 'Her', year: 2013, directors: ['Spike Jonze'], keys: keys('imdb:tt1798709') };

beforeEach(emptyDatabase);

describe('a film is one film everywhere:', () => {
  it('one with any key of a known film is that film, which learns what it did not know', async () => {
    const open = await fakeLog();
    await log.saveReview(open, { film: her, review: {} });
    const second = {
      title: 'Elle',
      originalTitle: 'Her',
      year: 2014,
      minutes: 126,
      keys: keys('tmdb:152601', 'imdb:tt1798709'),
    };
    await log.saveReview(open, { film: second, review: {} });
    const { film } = await log.saveReview(open, { film: { title: 'Ona', keys: keys('tmdb:152601') }, review: {} });
    expect(film).toMatchObject({
      title: 'Her',
      originalTitle: '',
      otherTitles: ['Elle', 'Ona'],
      year: 2013,
      directors: ['Spike Jonze'],
      minutes: 126,
      keys: ['imdb:tt1798709', 'tmdb:152601'],
    });
    expect(await log.count(open)).toMatchObject({ films: 1, reviews: 3 });
  });

  it('one whose ids are what objects call their own parts is found by each of them', async () => {
    const open = await fakeLog();
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const edits = names.map((name) => ({
      do: 'save' as const,
      id: name,
      film: { id: name, title: name, keys: keys(`letterboxd:${name}`) },
      review: { tags: [name], body: name },
    }));
    await log.applyAll(open, edits, 'import');
    for (const name of names) {
      const { film } = await log.saveReview(open, {
        film: { title: 'x', keys: keys(`letterboxd:${name}`) },
        review: {},
      });
      expect(film).toMatchObject({ id: name, title: name });
      expect(await open.db.get('reviews', name)).toMatchObject({ id: name, tags: [name] });
    }
    expect((await log.tags(open)).map(({ tag }) => tag).sort()).toEqual([...names].sort());
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    await derivedIsRight(open);
  });

  it('one with the same title, year and director is proposed, never merged', async () => {
    const open = await fakeLog();
    const { film } = await log.saveReview(open, { film: her, review: {} });
    const given = { title: 'HER', year: 2014, directors: ['Jonze, Spike'], keys: keys('letterboxd:her') };
    expect((await log.proposals(open, given)).map((found) => found.film.id)).toEqual([film.id]);
    expect(await log.proposals(open, { ...given, directors: ['Somebody Else'] })).toEqual([]);
    expect(await log.proposals(open, { ...given, year: 2016 })).toEqual([]);
    expect(await log.proposals(open, { ...given, keys: her.keys })).toEqual([]);
    expect((await log.saveReview(open, { film: given, review: {} })).film.id).not.toBe(film.id);
    expect((await log.findByTitle(open, 'her', 2013)).length).toBe(2);
  });

  it('a title alone never merges', async () => {
    const open = await fakeLog();
    await log.saveReview(open, { film: { title: 'Her' }, review: {} });
    await log.saveReview(open, { film: { title: 'Her' }, review: {} });
    expect(await log.count(open)).toMatchObject({ films: 2 });
  });

  it('a key that another film has stays there', async () => {
    const open = await fakeLog();
    const one = await log.saveReview(open, { film: her, review: {} });
    const two = await log.saveReview(open, { film: { title: 'Elle', keys: keys('tmdb:152601') }, review: {} });
    const both = { title: 'Her', keys: keys('imdb:tt1798709', 'tmdb:152601') };
    expect((await log.saveReview(open, { film: both, review: {} })).film.keys).toEqual(her.keys);
    const merged = await log.mergeFilms(open, one.film.id, two.film.id);
    expect(merged.film).toMatchObject({ keys: both.keys, otherTitles: ['Elle'] });
    expect(await log.film(open, two.film.id)).toBeUndefined();
    expect((await log.reviewsOf(open, one.film.id)).length).toBe(3);
    await log.undo(open, merged.act ?? '');
    expect((await log.find(open, keys('tmdb:152601')))?.film.title).toBe('Elle');
    await derivedIsRight(open);
  });

  it('two films that were taken for one can be parted', async () => {
    const open = await fakeLog();
    const film = { ...her, keys: keys('imdb:tt1798709', 'tmdb:1') };
    const one = await log.saveReview(open, { film, review: { tldr: 'the right one' } });
    const two = await log.saveReview(open, { film, review: { tldr: 'the wrong one' } });
    const split = await log.splitFilm(open, one.film.id, [two.review.id], keys('tmdb:1'));
    await log.editFilm(open, split.film.id, { title: 'Her Again', year: null as unknown as undefined });
    expect((await log.find(open, keys('tmdb:1')))?.reviews.map(({ tldr }) => tldr)).toEqual(['the wrong one']);
    expect((await log.find(open, her.keys))?.reviews.map(({ tldr }) => tldr)).toEqual(['the right one']);
    await derivedIsRight(open);
  });

  it('what the person mends in the form replaces what the log has, in the same act', async () => {
    const open = await fakeLog();
    const saved = await log.saveReview(open, { film: { ...her, title: 'Her (70mm)' }, review: {} });
    const again = await log.saveReview(open, { film: her, mend: { title: 'Her', directors: [] }, review: {} });
    expect(again.film).toMatchObject({ id: saved.film.id, title: 'Her', directors: [] });
    expect((await log.review(open, saved.review.id))?.filmLine.title).toBe('Her');
    await log.undo(open, again.act ?? '');
    expect((await log.film(open, saved.film.id))?.title).toBe('Her (70mm)');
  });
});

describe('a score is kept as it was given', () => {
  it('with value, best and kind of scale', async () => {
    const open = await fakeLog();
    for (const score of [
      { value: 4.5, best: 5 },
      { value: 0, best: 10 },
      { value: 87, best: 100 },
      { value: 3, best: 12, as: 'letters' as const },
    ]) {
      const { review } = await log.saveReview(open, { film: her, review: { score } });
      expect((await log.review(open, review.id))?.score).toEqual(score);
    }
    expect((await log.saveReview(open, { film: her, review: {} })).review.score).toBeNull();
  });

  it('and sorts among the others by its share of the best', async () => {
    const open = await fakeLog();
    for (const [value, best] of [
      [4.5, 5],
      [7, 10],
      [0, 10],
      [71, 100],
    ] as const) {
      await log.saveReview(open, { film: her, review: { score: { value, best } } });
    }
    await log.saveReview(open, { film: her, review: {} });
    const { reviews } = await log.page(open, { count: 9, by: 'score' });
    expect(reviews.map(({ score }) => score?.value ?? null)).toEqual([4.5, 71, 7, 0, null]);
    const rising = await log.page(open, { count: 2, by: 'score', descending: false });
    const then = await log.page(open, { count: 9, by: 'score', descending: false, from: rising.next });
    expect([...rising.reviews, ...then.reviews].map(({ score }) => score?.value ?? null)).toEqual([
      null,
      0,
      7,
      71,
      4.5,
    ]);
  });
});
