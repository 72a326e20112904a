import { cleanup, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Key } from '../../lib/film.ts';
import { drafts, keepDraft, type Log, saveReview } from '../../lib/log/log.ts';
import { begin, her, kept, open, page, show, soup, tldr } from './popup.setup.tsx';

beforeEach(begin);

describe('the popup', () => {
  it('opens on the film of the page, with the form', async () => {
    show(page(her));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    expect(screen.getByText('Spike Jonze')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe('score'));
  });

  it.each([
    ['film and form', page(her), '.ticket'],
    ['the log', soup, '.sheet'],
  ])('is revealed right before there is something to show: %s', async (_, look, part) => {
    const there: boolean[] = [];
    show(look, open(), () => there.push(document.querySelector(part) !== null));
    await waitFor(() => expect(document.querySelector(part)).toBeTruthy());
    expect(there[0]).toBe(false);
  });

  it('counts the draft in the form among none that wait, as it is typed', async () => {
    const log = await open();
    const user = show(page(her), Promise.resolve(log));
    await user.type(await tldr(), 'Tender');
    await waitFor(async () => expect(await drafts(log)).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('tab', { name: /^Drafts/ })).toBeNull();
    await keepDraft(log, { id: 'other', window: 'w', revision: 0, filmId: null, reviewId: null, film: her, facts: {} });
    await screen.findByRole('tab', { name: 'Drafts (1)' });
  });

  it('opens on the log where there is no film', async () => {
    show(soup);
    expect(await screen.findByRole('heading', { name: 'Your log is empty' })).toBeTruthy();
  });

  it('shows the newest rows before the log has opened, and opens one as soon as it has', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { tldr: 'Tender.' } });
    await log.recorded;
    await fakeBrowser.storage.local.set(Object.fromEntries(kept));
    let ready = (_log: Log) => {};
    const opening = new Promise<Log>((resolve) => {
      ready = resolve;
    });
    const nothing = { url: 'https://notes.example/soup', sighting: null, poster: null, heading: 'Soup' };
    const user = show({ tab: 1, seen: nothing }, opening);
    await user.click(await screen.findByRole('button', { name: 'Her' }));
    ready(log);
    expect(await screen.findByRole('button', { name: 'Watched again' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Review', selected: true })).toBeTruthy();
  });

  it('says in a sentence that a page cannot be read, and takes any film by its title', async () => {
    const user = show({ tab: 1, refused: 'denied' });
    expect(await screen.findByText(/no extension read this page/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Start the review' }));
    expect(screen.getByRole('alert').textContent).toBe('A film needs a title.');
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Playtime');
    await user.type(screen.getByRole('textbox', { name: 'Year' }), '1967');
    await user.click(screen.getByRole('button', { name: 'Start the review' }));
    expect(await screen.findByRole('heading', { name: 'Playtime' })).toBeTruthy();
    await user.keyboard('9{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('button', { name: 'Watched again' })).toBeTruthy();
  });

  it('never guesses silently: what is unsure looks unsure and is one click to mend', async () => {
    const user = show(page({ title: 'A night at the pictures' }, 'guess'));
    expect(await screen.findByText(/Is this the film\?/)).toBeTruthy();
    expect(screen.getByText(/Guessed from this page/)).toBeTruthy();
    expect(screen.queryByText(/Recognised/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Her');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    expect(screen.queryByText(/Is this the film\?/)).toBeNull();
  });

  it('proposes the heading where no film was recognised', async () => {
    const user = show({
      tab: 1,
      seen: { url: 'https://blog.example/1', sighting: null, poster: null, heading: 'Heat' },
    });
    await user.click(await screen.findByRole('button', { name: 'Review a film by its title' }));
    expect(screen.getByText(/is the heading of this page/)).toBeTruthy();
    expect((screen.getByRole('textbox', { name: 'Title' }) as HTMLInputElement).value).toBe('Heat');
  });

  it('says “Saved” when the review is in the log', async () => {
    const opening = open();
    const user = show(page(her), opening);
    await user.type(await tldr(), 'Being heard.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getAllByRole('status').some((each) => each.textContent === 'Saved')).toBe(true));
    const [review] = await (await opening).db.getAll('reviews');
    expect(review).toMatchObject({ tldr: 'Being heard.', score: null, watchedOn: null });
  });

  it('loses nothing typed: the text is there when it opens again, on this film only', async () => {
    const log = await open();
    let user = show(page(her), Promise.resolve(log));
    await user.type(await tldr(), 'Half a sen');
    cleanup();
    show(page({ title: 'Heat', year: 1995, keys: ['imdb:tt0113277' as Key] }), Promise.resolve(log));
    expect((await tldr()).value).toBe('');
    user = show(page({ ...her, title: '她', keys: ['tmdb:152601'] as Key[] }), Promise.resolve(log));
    await waitFor(async () => expect((await tldr()).value).toBe('Half a sen'));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(async () => expect((await tldr()).value).toBe(''));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await tldr()).value).toBe('Half a sen'));
  });

  it('deletes with undo, without asking', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { tldr: 'Being heard.' } });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(await tldr()).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await log.db.getAll('reviews')).toMatchObject([{ deleted: null }]));
  });

  it('undoes and does again by keys what was done since it was opened, and leaves texts their own undo', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { tldr: 'Being heard.' } });
    const user = show(page(her), Promise.resolve(log));
    const remove = await screen.findByRole('button', { name: 'Delete' });
    const deleted = async () => (await log.db.getAll('reviews')).map((review) => review.deleted !== null);
    await waitFor(async () => {
      await user.keyboard('{Control>}z{/Control}');
      expect(screen.getAllByText('Nothing to undo since this page was opened')).toBeTruthy();
    });
    await user.click(remove);
    const field = await tldr();
    field.focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(await deleted()).toEqual([true]);
    field.blur();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await deleted()).toEqual([false]));
    expect(await screen.findByRole('button', { name: 'Delete' })).toBeTruthy();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(async () => expect(await deleted()).toEqual([true]));
  });
});
