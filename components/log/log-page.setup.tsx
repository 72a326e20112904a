import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { emptyDatabase, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { type Log, saveReview } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';
import type { Notice } from '../frame/notify.ts';
import { Notices } from '../frame/notify.ts';
import { LogPage } from './LogPage.tsx';

/** The log that is shown, and what the person was told. */
export let log: Log;
export const notices: Notice[] = [];

/** Before each test: an empty log. */
export async function begin(): Promise<void> {
  vi.setConfig({ testTimeout: 60_000 });
  emptyDatabase();
  location.hash = '';
  notices.length = 0;
  log = await fakeLog({ storage: fakeStorage() });
}

/** Saves a review of a film of this title. */
export async function save(title: string, review: ReviewFacts = {}, year = 2000) {
  const film = { title, year, directors: ['Agnès Varda'], keys: [`imdb:${title}` as Key] };
  return (await saveReview(log, { film, review })).review;
}

/** Shows the page; yields the person at it. */
export function show() {
  const problem = (error: unknown) => {
    throw error;
  };
  render(
    <Notices.Provider value={{ say: (notice) => notices.push(notice), problem }}>
      <LogPage log={log} another={() => {}} />
    </Notices.Provider>,
  );
  return userEvent.setup();
}

/** The titles of the rows. */
export const titles = () => [...document.querySelectorAll('tbody th button')].map((each) => each.textContent);
/** Waits until these are the rows. */
export const shown = (wanted: string[]) => waitFor(() => expect(titles()).toEqual(wanted));
export const field = () => screen.getByRole('combobox', { name: 'Find in your log' }) as HTMLInputElement;
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
