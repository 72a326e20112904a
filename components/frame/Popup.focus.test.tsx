import { fireEvent, screen, waitFor } from '@testing-library/preact';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Log, saveReview } from '../../lib/log/log.ts';
import { begin, her, open, page, show } from './popup.setup.tsx';

beforeEach(begin);

/** Presses the button of this name by the keyboard. */
async function press(user: UserEvent, name: string): Promise<void> {
  (await screen.findByRole('button', { name })).focus();
  await user.keyboard('{Enter}');
}

const focused = () => document.activeElement;
const score = () => waitFor(() => expect(focused()?.id).toBe('score'));
const on = (role: string, name: string, at = 0) =>
  waitFor(() => expect(focused()).toBe(screen.getAllByRole(role, { name })[at]));

describe('the focus goes to what comes next', () => {
  let log: Log;
  beforeEach(async () => {
    // Nothing is written in the same instant.
    let seconds = 0;
    log = await open(() => new Date(2026, 2, 14, 20, 0, seconds++));
  });
  const shown = async () => {
    const user = show(page(her), Promise.resolve(log));
    await screen.findByRole('heading', { name: 'Her' });
    return user;
  };
  const watch = (tldr: string, watchedOn: string) =>
    saveReview(log, { film: her, review: { tldr, watchedOn: watchedOn as never } });

  it('after a correction to the score, and after it is undone', async () => {
    const user = await shown();
    await press(user, 'Correct');
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), ' 2');
    await press(user, 'Done');
    await screen.findByRole('heading', { name: 'Her 2' });
    await score();
    await press(user, 'Undo');
    await screen.findByRole('heading', { name: 'Her' });
    await score();
  });

  it('after a year that is none to the year', async () => {
    const user = await shown();
    await press(user, 'Correct');
    const year = await screen.findByRole('textbox', { name: 'Year' });
    await user.clear(year);
    await user.type(year, '20013');
    await press(user, 'Done');
    expect(focused()).toBe(year);
    expect(year.getAttribute('aria-invalid')).toBe('true');
    const described = year.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe(screen.getByRole('alert').textContent);
    await user.clear(screen.getByRole('textbox', { name: 'Title' }));
    await press(user, 'Done');
    await on('textbox', 'Title');
  });

  it('after “Not this film” to the title, and back to the score', async () => {
    const user = await shown();
    await press(user, 'Not this film');
    await on('textbox', 'Title');
    await press(user, 'Back to the film of this page');
    await score();
  });

  it('after “Yes, the same film” to its review', async () => {
    await saveReview(log, { film: { ...her, keys: [] }, review: { tldr: 'Being heard.' } });
    const user = await shown();
    await press(user, 'Yes, the same film');
    await on('button', 'Edit');
    await press(user, 'Undo');
    await screen.findByRole('button', { name: 'Yes, the same film' });
    await score();
  });

  it('after a discarded draft to the score, so that a digit is one', async () => {
    const user = await shown();
    await user.type(await screen.findByRole('textbox', { name: 'TL;DR' }), 'Never mind');
    await press(user, 'Discard');
    await score();
    await user.keyboard('7');
    expect((screen.getByRole('slider') as HTMLInputElement).value).toBe('7');
    await press(user, 'Undo');
    await score();
  });

  it('after Stop editing to the review that was edited', async () => {
    await watch('The first time.', '2025-01-02');
    await watch('The second time.', '2026-01-02');
    const user = await shown();
    await user.click((await screen.findAllByRole('button', { name: 'Edit' }))[1] as HTMLElement);
    await press(user, 'Stop editing');
    await on('button', 'Edit', 1);
  });

  it('after the save of another viewing to that one, which stands first though the other has no day', async () => {
    const user = await shown();
    await score();
    await user.keyboard('9{Control>}{Enter}{/Control}');
    await on('button', 'Edit');
    await press(user, 'Watched again');
    await score();
    await user.keyboard('7');
    await press(user, 'Yesterday');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('region', { name: '2 viewings' });
    await on('button', 'Edit');
    await user.keyboard('{Enter}');
    expect(((await screen.findByRole('slider')) as HTMLInputElement).value).toBe('7');
  });

  it('after the save of an older viewing to that one, where it stands', async () => {
    await watch('The second time.', '2026-01-02');
    const user = await shown();
    await press(user, 'Watched again');
    await user.type(await screen.findByRole('textbox', { name: 'TL;DR' }), 'The first time.');
    await press(user, 'Another day');
    fireEvent.input(await screen.findByLabelText('Day of the viewing'), { target: { value: '2025-01-02' } });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('region', { name: '2 viewings' });
    await on('button', 'Edit', 1);
  });

  it('after Delete to the viewing that is left, then to the score, and after Undo to the review that is back', async () => {
    await watch('The first time.', '2025-01-02');
    await watch('The second time.', '2026-01-02');
    const user = await shown();
    await user.click((await screen.findAllByRole('button', { name: 'Delete' }))[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByText('The second time.')).toBeNull());
    await on('button', 'Edit');
    await press(user, 'Delete');
    await score();
    await press(user, 'Undo');
    await screen.findByText('The first time.');
    await on('button', 'Edit');
  });

  it('after a turn from the log to a review, or to a film to be named', async () => {
    await watch('The first time.', '2025-01-02');
    const user = await shown();
    await user.click(screen.getByRole('tab', { name: 'Log' }));
    await user.click(await screen.findByRole('button', { name: 'Her' }));
    await on('button', 'Edit');
    await user.click(screen.getByRole('tab', { name: 'Log' }));
    await user.click(await screen.findByRole('button', { name: 'Review another film' }));
    await on('textbox', 'Title');
  });
});
