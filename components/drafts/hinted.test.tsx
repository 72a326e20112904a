import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useBrowser } from '../../lib/browser.ts';
import type { Key } from '../../lib/film.ts';
import { emptyDatabase, fakeLog } from '../../lib/log/fake-log.ts';
import { drafts, keepDraft } from '../../lib/log/log.ts';
import { takeHinted } from './hinted.ts';

beforeEach(() => {
  emptyDatabase();
  fakeBrowser.reset();
  useBrowser(fakeBrowser as never);
});

it('a quote picked while a form is open beside the page is not lost when typing goes on there', async () => {
  const log = await fakeLog();
  const film = { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as Key] };
  const form = { id: 'new:imdb:tt1798709', window: 'panel', revision: 0, filmId: null, reviewId: null, film };
  const kept = await keepDraft(log, { ...form, facts: { body: 'Being' } });
  const seen = {
    url: 'https://films.example/her',
    poster: null,
    heading: 'Her',
    sighting: { url: 'https://films.example/her', confidence: 'sure' as const, film, evidence: {} },
  };
  await takeHinted(log, { tab: 7, seen }, { tab: 7, quote: 'A line I love' });
  expect((await drafts(log)).map(({ facts }) => facts.body).join()).toContain('A line I love');
  await keepDraft(log, { ...kept, window: 'panel', facts: { body: 'Being heard.' } });
  expect((await drafts(log)).map(({ facts }) => facts.body).join()).toContain('A line I love');
});
