import 'fake-indexeddb/auto';
import { configure, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { emptyDatabase, fakeChannels, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { type Log, saveReview } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';
import type { Notice } from '../frame/notify.ts';
import { Notices } from '../frame/notify.ts';
import { LogTab } from './LogTab.tsx';

let log: Log;
let other: Log;
const notices: Notice[] = [];
const [open, edit] = [vi.fn(), vi.fn()];
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  emptyDatabase();
  notices.length = 0;
  for (const spy of [open, edit]) spy.mockClear();
  const channel = fakeChannels();
  log = await fakeLog({ channel: channel(), storage: fakeStorage() });
  other = await fakeLog({ channel: channel(), storage: fakeStorage() });
});

async function save(title: string, review: ReviewFacts = {}, to = log) {
  const film = { title, year: 2000, keys: [`imdb:${title}` as Key] };
  return (await saveReview(to, { film, review })).review;
}

function show() {
  const problem = (error: unknown) => {
    throw error;
  };
  render(
    <Notices.Provider value={{ say: (notice) => notices.push(notice), problem }}>
      <LogTab log={log} here={undefined} open={open} edit={edit} another={() => {}} />
    </Notices.Provider>,
  );
  return userEvent.setup();
}

const titles = () => [...document.querySelectorAll('h3 button')].map((each) => each.textContent);
const field = () => screen.getByRole('combobox', { name: 'Find in your log' }) as HTMLInputElement;
const focused = () => document.activeElement?.textContent;

describe('the keys of the log', () => {
  it('leave the focus where one can go on when the only review is deleted, and when it is back', async () => {
    await save('Her');
    const user = show();
    await waitFor(() => expect(titles()).toHaveLength(1));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('Her'));
    await user.keyboard('#');
    await waitFor(() => expect(focused()).toBe('Review a film by its title'));
    notices.at(-1)?.undo?.();
    await waitFor(() => expect(titles()).toHaveLength(1));
    await waitFor(() => expect(document.activeElement).toBe(field()));
  });

  it('is worked by keys alone: move, open, edit, delete with undo, find', async () => {
    const [, heat, her] = [await save('Ran'), await save('Heat'), await save('Her')];
    const user = show();
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('Her'));
    await user.keyboard('j');
    await waitFor(() => expect(focused()).toBe('Heat'));
    await user.keyboard('{Enter}');
    expect(open).toHaveBeenCalledWith(heat.id);
    await user.keyboard('ke');
    expect(edit).toHaveBeenCalledWith(her.id);
    await user.keyboard('#');
    await waitFor(() => expect(titles()).toEqual(['Heat', 'Ran']));
    expect(notices[0]?.said).toBe('Deleted Her');
    await waitFor(() => expect(focused()).toBe('Heat'));
    notices[0]?.undo?.();
    await waitFor(() => expect(titles()).toEqual(['Her', 'Heat', 'Ran']));
    await user.keyboard('/');
    expect(document.activeElement).toBe(field());
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('Her'));
    await user.keyboard('k');
    expect(document.activeElement).toBe(field());
  });

  it('takes keys as text while one types', async () => {
    await save('Her');
    const user = show();
    await waitFor(() => expect(titles()).toHaveLength(1));
    await user.type(field(), 'je#/k');
    expect(field().value).toBe('je#/k');
    expect(edit).not.toHaveBeenCalled();
    expect(await log.db.getAll('reviews')).toMatchObject([{ deleted: null }]);
  });

  it('has keys of one character only while the list has the focus (WCAG 2.1.4)', async () => {
    await save('Heat');
    await save('Her');
    const user = show();
    await waitFor(() => expect(titles()).toEqual(['Her', 'Heat']));
    const nothingBy = async (element: HTMLElement) => {
      element.focus();
      const at = document.activeElement;
      for (const key of ['j', 'k', 'e', '#', '/', '{Delete}']) await user.keyboard(key);
      expect(document.activeElement).toBe(at);
      expect(edit).not.toHaveBeenCalled();
      expect(notices).toEqual([]);
      expect(await log.db.getAll('reviews')).toMatchObject([{ deleted: null }, { deleted: null }]);
    };
    await nothingBy(document.body);
    // A row that had the focus once is not at hand any more when the focus has gone on.
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('Her'));
    (document.activeElement as HTMLElement).blur();
    await nothingBy(document.body);
    await nothingBy(screen.getByRole('button', { name: 'Review another film' }));
    await nothingBy(screen.getByRole('button', { name: /Turn the order round/ }));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.closest('[data-row]')).toBeTruthy());
    await user.keyboard('e');
    expect(edit).toHaveBeenCalledOnce();
  });

  it('keeps the focus on its row while others come above it, also under a month of their own', async () => {
    await save('Heat', { watchedOn: '2026-01-02' as never });
    const user = show();
    await waitFor(() => expect(titles()).toEqual(['Heat']));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('Heat'));
    await save('Her', { watchedOn: '2026-01-14' as never }, other);
    await waitFor(() => expect(titles()).toEqual(['Her', 'Heat']));
    expect(focused()).toBe('Heat');
    await save('Ran', { watchedOn: '2026-02-14' as never }, other);
    await waitFor(() => expect(titles()).toEqual(['Ran', 'Her', 'Heat']));
    expect(focused()).toBe('Heat');
  });

  it('stops the Tab key at one row only', async () => {
    await save('Her');
    await save('Heat');
    show();
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect([...document.querySelectorAll('[data-review]')].map((row) => (row as HTMLElement).tabIndex)).toEqual([
      0, -1,
    ]);
  });
});
