import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { saveReview } from '../../lib/log/log.ts';
import { begin, her, kept, open, page, show, tldr } from './popup.setup.tsx';

beforeEach(begin);

describe('which film the popup is about', () => {
  it('remembers for that page that it is about another film, and forgets it when told', async () => {
    const log = await open();
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'Not this film' }));
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Playtime');
    await user.click(screen.getByRole('button', { name: 'Start the review' }));
    await screen.findByRole('heading', { name: 'Playtime' });
    show(page(her, 'sure', 'https://other.example/her'), Promise.resolve(log));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    const again = show(page(her), Promise.resolve(log));
    expect(await screen.findByRole('heading', { name: 'Playtime' })).toBeTruthy();
    await again.click(screen.getByRole('button', { name: 'Not this film' }));
    await again.click(await screen.findByRole('button', { name: 'Back to the film of this page' }));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
  });

  it('remembers that it is not this film, though no other was named', async () => {
    const log = await open();
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'Not this film' }));
    const again = show(page(her), Promise.resolve(log));
    expect((await screen.findByRole('textbox', { name: 'Title' })) as HTMLInputElement).toHaveProperty('value', '');
    expect(screen.queryByRole('heading', { name: 'Her' })).toBeNull();
    await again.click(screen.getByRole('button', { name: 'Back to the film of this page' }));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    show(page(her), Promise.resolve(log));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
  });

  it('knows a film without any number again on the page it was reviewed on', async () => {
    const log = await open();
    const user = show(page({ title: 'A short of ours' }), Promise.resolve(log));
    await user.type(await tldr(), 'Nine minutes.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('button', { name: 'Edit' });
    show(page({ title: 'A short of ours' }), Promise.resolve(log));
    expect(await screen.findByText('Nine minutes.')).toBeTruthy();
  });

  it('opens on the existing review on any page of the same film', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { score: { value: 9, best: 10 }, tldr: 'Being heard.' } });
    const user = show(page({ title: '她', keys: ['tmdb:152601'] as Key[] }), Promise.resolve(log));
    expect(await screen.findByText('Being heard.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Watched again' }));
    expect((await tldr()).value).toBe('');
    expect(screen.getByRole('button', { name: 'Rewatch', pressed: true })).toBeTruthy();
  });

  it('proposes a film of the same title, year and director, and merges nothing by itself', async () => {
    const log = await open();
    await saveReview(log, { film: { ...her, keys: [] }, review: { tldr: 'Being heard.' } });
    const user = show(page(her), Promise.resolve(log));
    expect(await screen.findByText('Is this the film “Her (2013)” of your log?')).toBeTruthy();
    expect(screen.queryByText('Being heard.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Yes, the same film' }));
    expect(await screen.findByText('Being heard.')).toBeTruthy();
  });

  it('remembers for that page that a film which looks alike is another', async () => {
    const log = await open();
    await saveReview(log, { film: { ...her, keys: [] }, review: { tldr: 'Being heard.' } });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'No, another one' }));
    expect(screen.queryByText(/of your log\?/)).toBeNull();
    show(page(her), Promise.resolve(log));
    expect(await tldr()).toBeTruthy();
    expect(screen.queryByText(/of your log\?/)).toBeNull();
    show(page(her, 'sure', 'https://other.example/her'), Promise.resolve(log));
    expect(await screen.findByText(/of your log\?/)).toBeTruthy();
  });

  it('keeps a correction of a film that is in the log there, and for that page; undo takes both back', async () => {
    const log = await open();
    await saveReview(log, { film: { ...her, title: 'Her (70mm)' }, review: { tldr: 'Being heard.' } });
    const user = show(page({ ...her, title: 'Her (70mm)' }), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'Correct' }));
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Her');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    expect(await log.db.getAll('films')).toMatchObject([{ title: 'Her', year: 2013, keys: her.keys }]);
    // No other page knows it by another name.
    const again = show(page({ ...her, title: 'Elle' }, 'sure', 'https://other.example/her'), Promise.resolve(log));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    await again.click(screen.getByRole('button', { name: 'Correct' }));
    await again.type(await screen.findByRole('textbox', { name: 'Title' }), ' 2');
    await again.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByRole('heading', { name: 'Her 2' })).toBeTruthy();
    await again.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    expect(await log.db.getAll('films')).toMatchObject([{ title: 'Her' }]);
  });

  it.each([
    ['of a new film', false],
    ['of one in the log', true],
  ])(
    'says that a correction %s is the person’s, and goes back to what the page says, which can be undone',
    async (_, saved) => {
      const log = await open();
      if (saved) await saveReview(log, { film: her, review: { tldr: 'Being heard.' } });
      const user = show(page(her), Promise.resolve(log));
      await screen.findByText(/Recognised on this page/);
      await user.click(await screen.findByRole('button', { name: 'Correct' }));
      await user.type(await screen.findByRole('textbox', { name: 'Title' }), ' 2');
      await user.click(screen.getByRole('button', { name: 'Done' }));
      await screen.findByRole('heading', { name: 'Her 2' });
      const goBack = async () => {
        expect(await screen.findByText(/Corrected by you/)).toBeTruthy();
        expect(screen.queryByText(/Recognised/)).toBeNull();
        expect(screen.queryByRole('button', { name: 'Why?' })).toBeNull();
        await user.click(screen.getByRole('button', { name: 'What the page says' }));
        await user.click(await screen.findByRole('button', { name: 'Back to the film of this page' }));
        expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
        expect(screen.getByText(/Recognised on this page/)).toBeTruthy();
        await user.click(await screen.findByRole('button', { name: 'Undo' }));
        expect(await screen.findByRole('heading', { name: 'Her 2' })).toBeTruthy();
      };
      await goBack();
      show(page(her), Promise.resolve(log));
      await goBack();
      if (saved) expect(await log.db.getAll('films')).toMatchObject([{ title: 'Her 2' }]);
    },
  );

  it('does not call a film corrected that was said to be another than one of the log, or the same', async () => {
    const log = await open();
    await saveReview(log, { film: { ...her, keys: [] }, review: { tldr: 'Being heard.' } });
    for (const name of ['No, another one', 'Yes, the same film']) {
      kept.delete('corrections');
      const user = show(page(her), Promise.resolve(log));
      await user.click(await screen.findByRole('button', { name }));
      await waitFor(() => expect(screen.queryByText(/of your log\?/)).toBeNull());
      show(page(her), Promise.resolve(log));
      expect(await screen.findByText(/Recognised on this page/)).toBeTruthy();
    }
  });

  it('knows a film that was said to be the same by its number on every page from then on, until that is undone', async () => {
    const log = await open();
    await saveReview(log, { film: { ...her, keys: [] }, review: { tldr: 'Being heard.' } });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'Yes, the same film' }));
    expect(await screen.findByText('Being heard.')).toBeTruthy();
    const keys = async () => (await log.db.getAll('films')).map((film) => film.keys.join());
    expect(await keys()).toEqual([her.keys?.join()]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/of your log\?/)).toBeTruthy();
    expect(await keys()).toEqual(['']);
    await user.click(screen.getByRole('button', { name: 'Yes, the same film' }));
    await screen.findByText('Being heard.');
    show(page({ title: '她', keys: her.keys }, 'sure', 'https://other.example/her/cast'), Promise.resolve(log));
    expect(await screen.findByText('Being heard.')).toBeTruthy();
  });

  it.each([
    ['No, another one', /of your log\?/],
    ['Not this film', 'Spike Jonze'],
  ])('takes “%s” back by undo, and forgets it for that page', async (name, shown) => {
    const log = await open();
    await saveReview(log, { film: { ...her, keys: [] }, review: {} });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(screen.queryByText(shown)).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(shown)).toBeTruthy();
    show(page(her), Promise.resolve(log));
    expect(await screen.findByText(shown)).toBeTruthy();
  });

  it('remembers for a page that tells no film the one that the person made of its heading, and no other', async () => {
    const log = await open();
    const seen = { url: 'https://kino.example/7', sighting: null, poster: null, heading: 'Babylon: Nosferatu (OmU)' };
    const review = async (title: string) => {
      const user = show({ tab: 1, seen }, Promise.resolve(log));
      await user.click(await screen.findByRole('button', { name: 'Review a film by its title' }));
      const field = await screen.findByRole('textbox', { name: 'Title' });
      await user.clear(field);
      await user.type(field, title);
      await user.click(screen.getByRole('button', { name: 'Start the review' }));
      await user.type(await tldr(), `Of ${title}.`);
      await user.keyboard('{Control>}{Enter}{/Control}');
      await screen.findByRole('button', { name: 'Edit' });
    };
    await review('Playtime');
    await review('Nosferatu');
    show({ tab: 1, seen }, Promise.resolve(log));
    expect(await screen.findByText('Of Nosferatu.')).toBeTruthy();
  });
});
