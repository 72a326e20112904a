import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useBrowser } from './browser.ts';
import { emptyDatabase, fakeLog } from './log/fake-log.ts';
import { saveReview } from './log/log.ts';
import { suggestionsFor } from './omnibox.ts';
import type { Score } from './score.ts';

beforeEach(() => {
  emptyDatabase();
  fakeBrowser.reset();
  useBrowser(fakeBrowser as never);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => name);
});

it.each<[shown: string, score: Score | undefined]>([
  ['Heat (1995) ★ 8 / 10 · 2026-03-01 · Long.', { value: 8, best: 10 }],
  ['Heat (1995) A− · 2026-03-01 · Long.', { value: 13, best: 15, as: 'letters' }],
  ['Heat (1995) scale_up · 2026-03-01 · Long.', { value: 1, best: 1, as: 'thumbs' }],
  ['Heat (1995) 2026-03-01 · Long.', undefined],
])('the address bar suggests a review with its score as it was given: %s', async (shown, score) => {
  const log = await fakeLog();
  await saveReview(log, { film: { title: 'Heat', year: 1995 }, review: { score, tldr: 'Long.' } });
  const [suggested] = await suggestionsFor(log, 'heat', false);
  expect(suggested?.description).toBe(shown);
});
