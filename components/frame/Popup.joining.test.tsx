import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { saveReview } from '../../lib/log/log.ts';
import { writeSettings } from '../../lib/settings.ts';
import { begin, her, open, page, show, tldr } from './popup.setup.tsx';

beforeEach(begin);

/** Where a review's words are read, and not told in the choice of viewings. */
const words = { selector: '.read-tldr' };

describe('one film or two', () => {
  it('makes one film of two, and two of one again by undo', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { tldr: 'Being heard.' } });
    await saveReview(log, {
      film: { title: 'Ona', year: 2013, keys: ['csfd:1'] as Key[] },
      review: { tldr: 'Warsaw.' },
    });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByText('One film or two?'));
    await user.type(screen.getByRole('searchbox', { name: 'Find the same film under another name' }), 'ona');
    await user.click(await screen.findByRole('button', { name: 'It is the same film as Ona (2013)' }));
    expect(await screen.findByText('Warsaw.', words)).toBeTruthy();
    expect(await log.db.getAll('films')).toMatchObject([{ title: 'Her', otherTitles: ['Ona'] }]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('Warsaw.', words)).toBeNull());
    await waitFor(async () => expect(await log.db.getAll('films')).toHaveLength(2));
  });

  it('makes two films of one: a viewing, or the film of this page with its number; both can be undone', async () => {
    const log = await open();
    const both = { ...her, keys: ['imdb:tt1798709', 'mubi:nosferatu'] as Key[] };
    await saveReview(log, { film: both, review: { tldr: 'Being heard.' } });
    await saveReview(log, { film: both, review: { tldr: 'A shadow.', watchedOn: '2025-01-02' as never } });
    const mubi = page(
      { title: 'Nosferatu', year: 1922, keys: ['mubi:nosferatu'] as Key[] },
      'sure',
      'https://mubi.com/n',
    );
    const user = show(mubi, Promise.resolve(log));
    await user.click(await screen.findByText('One film or two?'));
    await user.click(
      screen.getByRole('button', { name: /^This viewing is of another film: Jan 2, 2025 · A shadow\.$/ }),
    );
    await waitFor(() => expect(screen.queryByText('Being heard.', words)).toBeNull());
    expect(screen.getByText('A shadow.', words)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Being heard.', words)).toBeTruthy();

    await user.click(await screen.findByRole('button', { name: 'This page is about another film' }));
    expect(await screen.findByRole('heading', { name: 'Nosferatu' })).toBeTruthy();
    expect(await tldr()).toBeTruthy();
    const keys = async () => (await log.db.getAll('films')).map((film) => film.keys.join()).sort();
    expect(await keys()).toEqual(['imdb:tt1798709', 'mubi:nosferatu']);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Being heard.', words)).toBeTruthy();
    expect(await keys()).toEqual(['imdb:tt1798709,mubi:nosferatu']);
  });

  it('tells the viewings that may be of another film apart: by score, day and first words, a day unknown as such', async () => {
    const log = await open();
    const watchedOn = '2024-01-01' as never;
    const long = 'Warm, and as slow as snow in a street where nobody lives any more since the bakery closed.';
    await saveReview(log, { film: her, review: { tldr: 'Cold.', score: { value: 9, best: 10 }, watchedOn } });
    await saveReview(log, { film: her, review: { body: `## ${long}`, watchedOn } });
    await saveReview(log, { film: her, review: {} });
    const choices = () =>
      screen.getAllByRole('button', { name: /is of another film/ }).map((button) => button.textContent);
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByText('One film or two?'));
    expect(choices().sort()).toEqual([
      'This viewing is of another film: 9 out of 109/10 · Jan 1, 2024 · Cold.',
      `This viewing is of another film: Jan 1, 2024 · ${long.slice(0, 80).trimEnd()}…`,
      'This viewing is of another film: day unknown',
    ]);
  });

  it('keeps a score back from the choice of viewings too, where the earlier one is shown after the new one', async () => {
    await writeSettings({ earlierScore: 'after mine' });
    const log = await open();
    await saveReview(log, { film: her, review: { score: { value: 9, best: 10 } } });
    await saveReview(log, { film: her, review: { tldr: 'Again.' } });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByText('One film or two?'));
    expect(await screen.findByRole('button', { name: 'This viewing is of another film: day unknown' })).toBeTruthy();
  });
});
