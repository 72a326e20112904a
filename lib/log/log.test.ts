import { beforeEach, describe, expect, it } from 'vitest';
import { toDay } from '../day.ts';
import type { Key } from '../film.ts';
import { emptyDatabase, fakeLog, fakeStorage } from './fake-log.ts';
import * as log from './log.ts';

const imdb = 'imdb:tt1798709' as Key;
const tmdb = 'tmdb:152601' as Key;
const her = { title: 'Her', year: 2013, directors: ['Spike Jonze'], keys: [imdb] };

beforeEach(emptyDatabase);

describe('the log', () => {
  it('finds a saved review again by any key of its film', async () => {
    const open = await fakeLog();
    const saved = await log.saveReview(open, { film: her, review: { score: { value: 9, best: 10 }, tldr: 'Tender.' } });
    await log.saveReview(open, {
      film: { title: 'Her (2013)', keys: [tmdb, imdb] },
      review: { rewatch: true, watchedOn: toDay('2026-02-28') },
    });
    const found = await log.find(open, [tmdb]);
    expect(found?.film).toMatchObject({ id: saved.film.id, title: 'Her', keys: [imdb, tmdb] });
    expect(found?.reviews.map(({ tldr, rewatch }) => [tldr, rewatch])).toEqual([
      ['Tender.', false],
      ['', true],
    ]);
    expect(await log.count(open)).toEqual({ reviews: 2, trash: 0, films: 1 });
    expect(await log.find(open, ['imdb:tt0000001' as Key])).toBeNull();
  });

  it('is noted outside the database before a save resolves, as a popup may be closed at that word', async () => {
    const slow = fakeStorage();
    const { get } = slow;
    slow.get = async (name) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return get(name);
    };
    const open = await fakeLog({ storage: slow });
    await log.saveReview(open, { film: her, review: { tldr: 'Tender.' } });
    expect(slow.items.log).toMatchObject({ reviews: 1 });
  });

  it('lists the newest first, a page at a time', async () => {
    const open = await fakeLog();
    for (let i = 0; i < 7; i++) await log.saveReview(open, { film: her, review: { tldr: `Viewing ${i}` } });
    const first = await log.page(open, { count: 4 });
    const second = await log.page(open, { count: 4, from: first.next });
    expect([...first.reviews, ...second.reviews].map(({ tldr }) => tldr.at(-1)).join('')).toBe('6543210');
    expect(second.next).toBeUndefined();
  });

  it('can undo a save, a delete, an edit', async () => {
    const open = await fakeLog();
    const saved = await log.saveReview(open, { film: her, review: { body: 'A long take.' } });
    const edited = await log.saveReview(open, { film: saved.film.id, reviewId: saved.review.id, review: { body: '' } });
    expect(edited.act).not.toBeNull();
    await log.undo(open, edited.act ?? '');
    expect((await log.review(open, saved.review.id))?.body).toBe('A long take.');
    const deleted = await log.deleteReview(open, saved.review.id);
    expect(await log.search(open, ['long'])).toEqual([]);
    expect(await log.trashedIds(open)).toHaveLength(1);
    await log.undo(open, deleted ?? '');
    expect(await log.search(open, ['LONG', 'hér'])).toEqual([saved.review.id]);
    await log.undo(open, saved.act ?? '');
    expect(await log.count(open)).toEqual({ reviews: 0, trash: 0, films: 0 });
  });

  it('writes a draft of another window beside, never over', async () => {
    const open = await fakeLog();
    const blank = { id: 'new:imdb:tt1798709', filmId: null, reviewId: null, film: her, revision: 0 };
    const one = await log.keepDraft(open, { ...blank, window: 'one', facts: { body: 'first' } });
    const two = await log.keepDraft(open, { ...blank, window: 'two', facts: { body: 'second' } });
    expect([one.id, two.id]).toEqual([blank.id, `${blank.id}#two`]);
    await log.saveReview(open, { film: her, review: one.facts, draft: one });
    expect((await log.drafts(open)).map(({ facts }) => facts.body)).toEqual(['second']);
  });
});
