import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Key } from '../../lib/film.ts';
import type { Look } from '../../lib/tab.ts';
import { begin, her, open, page, show, tldr } from './popup.setup.tsx';

beforeEach(begin);

/** A look at a page that is still loading. */
const loading = (look: Look): Look => ('seen' in look ? { ...look, seen: { ...look.seen, loading: true } } : look);

/** The part of the page before anything tells its film. */
const nothing: Look = {
  tab: 1,
  seen: { url: 'https://films.example/her', sighting: null, poster: null, heading: 'Her' },
};

/** Shows the popup over a part of a page; what is returned lets the rest come. */
function showPart(part: Look) {
  const all = Promise.withResolvers<Look>();
  const user = show((whole) => (whole ? all.promise : Promise.resolve(loading(part))));
  return { user, comes: all.resolve };
}

describe('the popup over a page that is still loading', () => {
  it('shows the film that is there, and what the rest of the page says of it', async () => {
    const { comes } = showPart(page({ title: 'Her' }, 'guess'));
    expect(await screen.findByText(/Is this the film/)).toBeTruthy();
    comes(page(her));
    expect(await screen.findByText('Spike Jonze')).toBeTruthy();
    expect(screen.queryByText(/Is this the film/)).toBeNull();
  });

  it('keeps the form in which something was typed where the rest tells another film', async () => {
    const { user, comes } = showPart(page({ title: 'Her' }));
    await user.type(await tldr(), 'Being heard.');
    const log = await open();
    await waitFor(async () => expect(await log.db.getAll('drafts')).toHaveLength(1));
    comes(page({ title: 'Heat', keys: ['imdb:tt0113277'] as Key[] }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await tldr()).value).toBe('Being heard.');
    expect(screen.getByRole('heading', { name: 'Her' })).toBeTruthy();
  });

  it('offers to name a film where none is there yet, and keeps the title that is being typed', async () => {
    const { user, comes } = showPart(nothing);
    await screen.findByRole('heading', { name: 'Your log is empty' });
    await user.click(screen.getByRole('tab', { name: 'Review' }));
    const title = (await screen.findByRole('textbox', { name: 'Title' })) as HTMLInputElement;
    await user.clear(title);
    await user.type(title, 'Playt');
    comes(page(her));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await user.type(title, 'ime');
    expect(title.value).toBe('Playtime');
  });

  it('goes from the log to the film that the rest of the page tells', async () => {
    const { comes } = showPart(nothing);
    await screen.findByRole('heading', { name: 'Your log is empty' });
    comes(page(her));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
  });
});
