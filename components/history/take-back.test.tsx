import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Notice } from '../frame/notify.ts';
import { progressIn } from './take-back.ts';

const notices: Notice[] = [];
const notify = { say: (notice: Notice) => notices.push(notice), problem: () => {} };

beforeEach(() => {
  notices.length = 0;
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => vi.useRealTimers());

it('says nothing of what is soon done, and how far it is of what takes long: heard once, then only shown', () => {
  const progress = progressIn(notify, 100_000);
  progress(500);
  vi.advanceTimersByTime(499);
  progress(1000);
  expect(notices).toEqual([]);
  vi.advanceTimersByTime(1);
  progress(1500);
  progress(2000);
  vi.advanceTimersByTime(800);
  progress(2500);
  expect(notices).toEqual([
    { said: '1,500 of 100,000…', shown: true, silent: false },
    { said: '2,500 of 100,000…', shown: true, silent: true },
  ]);
});
