import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useBrowser } from './browser.ts';
import type { FilmFacts, Key } from './film.ts';
import { emptyDatabase, fakeLog } from './log/fake-log.ts';
import { keepDraft, saveReview, undo } from './log/log.ts';
import type { Sight } from './messages.ts';
import { toldOf } from './tell.ts';
import { tellOfSight } from './tell-of-sight.ts';

const url = 'https://films.example/her';
const her = { title: 'Her', year: 2013, keys: ['imdb:tt1798709'] as Key[] };
const bare = { title: 'A short of ours', year: 2020, keys: [] };

beforeEach(() => {
  emptyDatabase();
  fakeBrowser.reset();
  useBrowser(fakeBrowser as never);
});

describe('the icon tells', () => {
  const draft = (film: FilmFacts, filmId: string | null = null, reviewId: string | null = null) => ({
    id: 'new:1',
    window: 'w',
    revision: 0,
    filmId,
    reviewId,
    film,
    facts: { tldr: 'Half a sen' },
  });

  it('the newest score there is, not of a viewing that was given none', async () => {
    const log = await fakeLog();
    await saveReview(log, { film: her, review: { score: { value: 9, best: 10 } } });
    await saveReview(log, { film: her, review: { tldr: 'Again.' } });
    expect(await toldOf(log, { url, film: her })).toEqual({
      title: 'Her',
      reviewed: true,
      score: { value: 9, best: 10 },
      draft: false,
    });
  });

  it('of a review that has no score, and of a film that is only known', async () => {
    const log = await fakeLog();
    expect(await toldOf(log, { url, film: her })).toMatchObject({ reviewed: false, score: null });
    const { act } = await saveReview(log, { film: her, review: { tldr: 'Fine words.' } });
    expect(await toldOf(log, { url, film: her })).toMatchObject({ reviewed: true, score: null });
    await undo(log, act as string);
    expect(await toldOf(log, { url, film: her })).toMatchObject({ reviewed: false, score: null });
  });

  it.each([
    ['by its number', her, { title: 'Elle', keys: her.keys }],
    ['by title and year, where it has no number', bare, { title: 'A Short of Ours', year: 2020 }],
  ])('of a draft %s', async (_, film, begun) => {
    const log = await fakeLog();
    await keepDraft(log, draft(begun));
    expect(await toldOf(log, { url, film })).toMatchObject({ draft: true });
    expect(await toldOf(log, { url, film: { ...film, title: 'Heat', year: 1995, keys: [] } })).toMatchObject({
      draft: false,
    });
  });

  it('of a review that is being edited, and of no other film of that title', async () => {
    const log = await fakeLog();
    const { film, review } = await saveReview(log, { film: her, review: {} });
    await keepDraft(log, draft(her, film.id, review.id));
    expect(await toldOf(log, { url, film: her })).toMatchObject({ draft: true });
    const other = { title: 'Her', year: 2013, keys: ['imdb:tt0000001'] as Key[] };
    expect(await toldOf(log, { url, film: other })).toMatchObject({ draft: false });
  });
});

describe('a sight', () => {
  const tell = async (now: string, sight: Partial<Sight> = {}) => {
    const title = vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
    vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
    vi.spyOn(fakeBrowser.action, 'setIcon').mockResolvedValue();
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => ({ scale() {}, fill() {}, getImageData() {} });
      },
    );
    vi.stubGlobal('Path2D', class {});
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name, values) => `${name} ${values}`);
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 7, url: now } as never);
    await tellOfSight({ url, film: her, tab: 7, ...sight }, () => fakeLog());
    return title.mock.calls.map(([{ title }]) => title);
  };

  it('is told of the page it is of', async () => {
    expect(await tell(`${url}#cast`)).toEqual(['icon_film Her']);
  });

  it('is not told of a page that has gone on while the log was asked', async () => {
    expect(await tell('https://films.example/heat')).toEqual([]);
    expect(await tell('https://films.example/heat', { film: null })).toEqual([]);
  });

  it('clears the icon of what was said of a page and is no longer, where the page itself says nothing', async () => {
    expect(await tell(url, { film: null, again: true })).toEqual(['extName undefined']);
  });
});
