import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useBrowser } from './browser.ts';
import { emptyDatabase, fakeChannels, fakeLog } from './log/fake-log.ts';
import { dropDraft, flushDraft, keepDraft, type Log, noteDrafts, saveReview } from './log/log.ts';
import { tellAgainOfNews } from './tell-again.ts';

const tabs = [
  { id: 1, url: 'https://films.example/her' },
  { id: 2, url: 'https://granted.example/her' },
  { id: 3, url: 'https://shown.example/by-a-click' },
  { id: 4 },
];
const asked = vi.fn(async ({ target }: { target: { tabId: number } }) => target.tabId);
const film = { title: 'Her' };
const draft = { id: 'new:1', window: 'w', revision: 0, filmId: null, reviewId: null, film, facts: { tldr: 'a' } };
let log: Log;

/** The tabs that were asked what they see since this was last called. */
const told = async () => {
  await vi.advanceTimersByTimeAsync(60);
  return asked.mock.calls.splice(0).map(([{ target }]) => target.tabId);
};

beforeEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  emptyDatabase();
  const join = fakeChannels();
  fakeBrowser.reset();
  useBrowser(fakeBrowser as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    (async ({ origins }: { origins: string[] }) => !origins[0]?.includes('shown')) as never,
  );
  fakeBrowser.scripting = { executeScript: asked } as never;
  log = await fakeLog({ channel: join(), storage: fakeBrowser.storage.local as never });
  await log.recorded;
  tellAgainOfNews(join() as never);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked.mockClear();
});

describe('the tabs in front are told again, where they may be looked at', () => {
  it('of an act', async () => {
    await saveReview(log, { film, review: { score: { value: 9, best: 10 } } });
    expect(await told()).toEqual([1, 2]);
  });

  it('of a draft that is begun and of one that ends, not of each letter', async () => {
    noteDrafts(log.storage, draft.id);
    expect(await told()).toEqual([1, 2]);
    const kept = await keepDraft(log, draft);
    expect(await told()).toEqual([1, 2]);
    await keepDraft(log, kept);
    expect(await told()).toEqual([]);
    await dropDraft(log, kept);
    expect(await told()).toEqual([1, 2]);
  });

  it('of a draft that a page going away could only tell the channel', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Gone'));
    flushDraft(log, draft);
    expect(await told()).toEqual([1, 2]);
  });

  it('of what the person said or taught of pages, and of nothing else', async () => {
    await fakeBrowser.storage.local.set({ corrections: [] });
    expect(await told()).toEqual([1, 2]);
    await fakeBrowser.storage.local.set({ lessons: [] });
    expect(await told()).toEqual([1, 2]);
    await fakeBrowser.storage.local.set({ settings: {} });
    expect(await told()).toEqual([]);
  });
});
