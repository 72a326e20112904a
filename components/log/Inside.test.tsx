import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { begin, button, log, notices, save, show, shown, titles } from './log-page.setup.tsx';

beforeEach(begin);

const ten = (value: number) => ({ value, best: 10 });
const films = () => log.db.getAll('films');
const reviews = () => log.db.getAll('reviews');
const inside = async (title: string) => within(await screen.findByRole('region', { name: title }));

describe('a review opened in the log', () => {
  it('stays read where its edit was stopped, in every shape of the log', async () => {
    await save('Her', { tldr: 'Being heard.' });
    const user = show();
    await shown(['Her']);
    await user.keyboard('{ArrowDown}e');
    const opened = await inside('Her');
    await opened.findByRole('textbox', { name: 'TL;DR' });
    await user.click(opened.getByRole('button', { name: 'Stop editing' }));
    await waitFor(() => expect(document.activeElement).toBe(opened.getByRole('button', { name: 'Edit' })));
    for (const shape of ['Posters', 'Films', 'Table']) {
      await user.click(button(shape));
      await (await inside('Her')).findByText('Being heard.');
      // The form would come a moment after the review.
      await (await inside('Her')).findByText('One film or two?');
      expect(screen.queryByRole('textbox', { name: 'TL;DR' })).toBeNull();
      expect(document.activeElement).toBe(button(shape));
    }
  });

  it('goes on being edited in another shape of the log, and by the key again after it was stopped', async () => {
    await save('Her');
    const user = show();
    await shown(['Her']);
    await user.click(button('Her'));
    await user.click((await inside('Her')).getByRole('button', { name: 'Edit' }));
    await user.type(await screen.findByRole('textbox', { name: 'TL;DR' }), 'Being heard.');
    await user.click(button('Posters'));
    const tldr = (await screen.findByRole('textbox', { name: 'TL;DR' })) as HTMLInputElement;
    expect(tldr.value).toBe('Being heard.');
    await user.click(button('Discard'));
    await user.click(await screen.findByRole('button', { name: 'Stop editing' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'TL;DR' })).toBeNull());
    await user.keyboard('{Escape}');
    await user.keyboard('e');
    expect(await screen.findByRole('textbox', { name: 'TL;DR' })).toBeTruthy();
  });

  it('has its film corrected in place, undone as one', async () => {
    await save('Her', {}, 1931);
    const user = show();
    await shown(['Her']);
    await user.click(button('Her'));
    const opened = await inside('Her');
    await user.click(opened.getByRole('button', { name: 'Correct' }));
    const year = await opened.findByRole('textbox', { name: 'Year' });
    await user.clear(year);
    await user.type(year, '2013{Enter}');
    expect(await opened.findByText('2013 · Agnès Varda')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(opened.getByRole('button', { name: 'Correct' })));
    expect(opened.queryByRole('textbox', { name: 'Year' })).toBeNull();
    expect(await films()).toMatchObject([{ title: 'Her', year: 2013, directors: ['Agnès Varda'], keys: ['imdb:Her'] }]);
    expect((await reviews())[0]?.filmLine.year).toBe(2013);
    expect(notices.at(-1)?.said).toBe('Corrected');
    notices.at(-1)?.undo?.();
    expect(await opened.findByText('1931 · Agnès Varda')).toBeTruthy();
  });

  it('takes another viewing of its film, with the draft that was begun', async () => {
    await save('Her', { score: ten(9) });
    const user = show();
    await shown(['Her']);
    await user.click(button('Her'));
    let opened = await inside('Her');
    await user.click(opened.getByRole('button', { name: 'Watched again' }));
    await user.type(await opened.findByRole('textbox', { name: 'TL;DR' }), 'Still heard.');
    expect(opened.getByText('Earlier:', { exact: false })).toBeTruthy();
    await waitFor(async () => expect(await log.db.count('drafts')).toBe(1));
    await user.click(opened.getByRole('button', { name: 'Close' }));
    await user.click(button('Her'));
    opened = await inside('Her');
    await user.click(opened.getByRole('button', { name: 'Watched again' }));
    const tldr = (await opened.findByRole('textbox', { name: 'TL;DR' })) as HTMLInputElement;
    expect(tldr.value).toBe('Still heard.');
    await user.type(tldr, '{Control>}{Enter}{/Control}');
    expect(await opened.findByText('All 2 viewings')).toBeTruthy();
    await waitFor(() => expect(titles()).toEqual(['Her', 'Her']));
    expect(await reviews()).toHaveLength(2);
    expect((await reviews()).map(({ filmId }) => filmId)).toEqual([(await films())[0]?.id, (await films())[0]?.id]);
    expect((await reviews()).find(({ tldr: said }) => said === 'Still heard.')?.rewatch).toBe(true);
    expect(await log.db.count('drafts')).toBe(0);
  });

  it('can be copied and shared, and its film be made one with another, or two', async () => {
    await save('Her', { tldr: 'Being heard.' });
    await save('Elle', { tldr: 'Being seen.' });
    const user = show();
    await shown(['Elle', 'Her']);
    await user.click(button('Her'));
    const opened = await inside('Her');
    await user.click(opened.getByRole('button', { name: 'Copy and share' }));
    expect(await opened.findByRole('button', { name: 'Copy as Markdown' })).toBeTruthy();
    await user.click(await opened.findByText('One film or two?'));
    await user.type(opened.getByRole('searchbox'), 'elle');
    await user.click(await opened.findByRole('button', { name: 'It is the same film as Elle (2000)' }));
    expect(await opened.findByText('Being seen.', { selector: '.read-tldr' })).toBeTruthy();
    expect(await films()).toHaveLength(1);
    notices.at(-1)?.undo?.();
    await waitFor(() => expect(opened.queryByText('Being seen.')).toBeNull());
    expect(await films()).toHaveLength(2);
  });

  it('keeps the focus near: on Edit of what was edited, and of the viewing that is left', async () => {
    const named = (name: string) => screen.findAllByRole('button', { name });
    const edits = (at: number) => waitFor(async () => expect(document.activeElement).toBe((await named('Edit'))[at]));
    await save('Her', { watchedOn: '2020-01-01' as never, tldr: 'The first time.' });
    await save('Her', { watchedOn: '2021-05-05' as never, tldr: 'The second time.' });
    const user = show();
    await user.click((await named('Her'))[1] as HTMLElement);
    for (const end of ['Stop editing', 'Save']) {
      await user.click((await named('Edit'))[1] as HTMLElement);
      (await screen.findByRole('button', { name: new RegExp(end) })).focus();
      await user.keyboard('{Enter}');
      await edits(1);
    }
    (await named('Delete'))[0]?.focus();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await named('Edit')).toHaveLength(1));
    await edits(0);
  });
});
