import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoticeShown } from '../frame/NoticeShown.tsx';
import type { Notice } from '../frame/notify.ts';
import { followed } from './take-back.ts';

const notices: Notice[] = [];
const notify = { say: (notice: Notice) => notices.push(notice), problem: () => {} };

beforeEach(() => {
  notices.length = 0;
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => vi.useRealTimers());

it('says nothing of what is soon done, and how far it is of what takes long: heard once, then only shown', async () => {
  const done = await followed(notify, 100_000, async ({ progress }) => {
    progress?.(500);
    vi.advanceTimersByTime(499);
    progress?.(1000);
    expect(notices).toEqual([]);
    vi.advanceTimersByTime(1);
    progress?.(1500);
    progress?.(2000);
    vi.advanceTimersByTime(800);
    progress?.(2500);
    return 'all';
  });
  expect(done).toBe('all');
  expect(notices).toMatchObject([
    { said: '1,500 of 100,000…', shown: true, silent: false },
    { said: '2,500 of 100,000…', shown: true, silent: true },
  ]);
});

it('stops what takes long by the button beside its progress, and says that nothing was changed', async () => {
  const done = await followed(notify, 100_000, async ({ progress, signal }) => {
    vi.advanceTimersByTime(800);
    progress?.(1500);
    render(<NoticeShown notice={notices[0] as Notice} dismiss={() => {}} hold={() => {}} />);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    signal?.throwIfAborted();
  });
  expect(done).toBeUndefined();
  expect(notices.at(-1)).toEqual({ said: 'Stopped. Nothing was changed.', shown: true });
});

it('keeps a fault a fault', async () => {
  const fails = followed(notify, 3, () => Promise.reject(new Error('full')));
  await expect(fails).rejects.toThrow('full');
  expect(notices).toEqual([]);
});
