import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { applyAll, saveReview } from '../../lib/log/log.ts';
import { believableLog } from '../../scripts/make-log.ts';
import { begin, button, field, log, notices, save, show, shown, titles } from './log-page.setup.tsx';

const ten = (value: number) => ({ value, best: 10 });

beforeEach(begin);

describe('the log of the options page', () => {
  it('is a table that says how long it is, sorted by its heads', async () => {
    await save('Her', { score: ten(9), tags: ['rain'] });
    await save('Heat', { score: ten(7) });
    const user = show();
    await shown(['Heat', 'Her']);
    expect(await screen.findAllByText('Agnès Varda')).toHaveLength(2);
    expect(screen.getByRole('table', { name: 'Reviews' }).getAttribute('aria-rowcount')).toBe('3');
    await user.click(within(screen.getByRole('table')).getByRole('button', { name: 'Score' }));
    await shown(['Her', 'Heat']);
    const head = screen.getByRole('columnheader', { name: /Score/ });
    expect(head.getAttribute('aria-sort')).toBe('descending');
    await user.click(within(head).getByRole('button'));
    await shown(['Heat', 'Her']);
  });

  it('leads to the import while it is empty', async () => {
    show();
    const link = await screen.findByRole('link', { name: 'Import my log' });
    expect(link.getAttribute('href')).toBe('#transfer?import');
  });

  it('shows the columns, and the shape, that were chosen, also the next time', async () => {
    await save('Her', { venue: 'Filmmuseum' });
    const user = show();
    await shown(['Her']);
    expect(screen.queryByText('Filmmuseum')).toBeNull();
    await user.click(screen.getByText('Columns', { selector: 'summary' }));
    await user.click(screen.getByRole('checkbox', { name: 'Venue' }));
    expect(await screen.findByText('Filmmuseum')).toBeTruthy();
    await user.click(button('Posters'));
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
    await expect(log.storage.get('look')).resolves.toMatchObject({ look: { shape: 'wall' } });
  });

  it('is a wall of posters, and a list of films with every viewing', async () => {
    await save('Her', { watchedOn: '2020-01-01' as never });
    await save('Ran');
    await save('Her', { watchedOn: '2021-05-05' as never, rewatch: true });
    const user = show();
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.click(button('Posters'));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(3));
    await user.click(button('Films'));
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2));
    expect(screen.getAllByRole('button', { name: /^Open Her/ })).toHaveLength(2);
  });

  it('keeps the viewings of a film together where another film has the same title', async () => {
    const dune = (year: number) => ({ title: 'Dune', year, keys: [`imdb:${year}` as Key] });
    for (const [year, watchedOn] of [
      [1984, '2020-01-01'],
      [2021, '2021-01-01'],
      [1984, '2022-01-01'],
      [2021, '2023-01-01'],
    ] as const)
      await saveReview(log, { film: dune(year), review: { watchedOn: watchedOn as never } });
    const user = show();
    await waitFor(() => expect(titles()).toHaveLength(4));
    await user.click(button('Films'));
    const heads = () => screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
    await waitFor(() => expect(heads()).toEqual(['Dune 1984', 'Dune 2021']));
    expect(screen.getAllByRole('button', { name: /^Open Dune/ })).toHaveLength(4);
  });

  it('opens with the query of the address, and keeps it there', async () => {
    await save('Her', { tags: ['rain'] });
    await save('Heat');
    location.hash = '#log?find=tag%3Arain';
    const user = show();
    await shown(['Her']);
    expect(field().value).toBe('tag:rain');
    await user.clear(field());
    await user.type(field(), 'heat');
    await waitFor(() => expect(location.hash).toBe('#log?find=heat'));
    location.hash = '#log?find=her';
    await shown(['Her']);
  });

  it('finds nothing with a filter that is not understood, so that nothing of it can be selected', async () => {
    await save('Her', { score: ten(9) });
    await save('Heat', { score: ten(2) });
    const user = show();
    await shown(['Heat', 'Her']);
    for (const query of ['heat tag:', 'scroe:<3', 'score:abc', 'yaer:1970']) {
      await user.clear(field());
      await user.type(field(), query);
      await waitFor(() => expect(screen.getByRole('status').textContent).toBe('0 of 2 reviews'));
      expect(screen.queryByRole('checkbox', { name: 'Select all' })).toBeNull();
      expect(screen.getByText(new RegExp(`^“${query.split(' ').at(-1)}”: `))).toBeTruthy();
    }
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await user.clear(field());
    await user.type(field(), 'score:<3');
    await shown(['Heat']);
  });

  it('says how many reviews there are, and shows them all, also where what is typed asks nothing yet', async () => {
    await applyAll(
      log,
      [...believableLog(120)].map((viewing) => ({ do: 'save' as const, ...viewing })),
      'import',
    );
    const user = show();
    await waitFor(() => expect(titles().length).toBeGreaterThan(25));
    await user.type(field(), '""');
    await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('121'));
    expect(screen.getByRole('status').textContent).toMatch(/^120 (of 120 )?reviews$/);
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('false');
  });

  it('has views: ready ones, and the person’s own, saved by name and forgotten with undo', async () => {
    await save('Her', { score: ten(9) });
    await save('Heat', { tldr: 'Coffee.' });
    const user = show();
    await shown(['Heat', 'Her']);
    await user.click(button('Watched, not yet scored'));
    await shown(['Heat']);
    await user.click(button('Scored, not yet written'));
    await shown(['Her']);
    await user.clear(field());
    await user.type(field(), 'score:>8 ');
    await user.click(button('Save this view'));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name of the view' }));
    await user.keyboard('Best{Enter}');
    await user.click(button('All'));
    await shown(['Heat', 'Her']);
    await user.click(await screen.findByRole('button', { name: 'Best' }));
    await shown(['Her']);
    await user.click(button('Remove the view Best'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Best' })).toBeNull());
    notices.at(-1)?.undo?.();
    expect(await screen.findByRole('button', { name: 'Best' })).toBeTruthy();
  });

  it('opens a review in its place with every viewing, and edits it there', async () => {
    await save('Her', { tldr: 'The first time.' });
    await save('Her', { tldr: 'The second time.', rewatch: true });
    const user = show();
    await waitFor(() => expect(titles()).toHaveLength(2));
    await user.keyboard('{ArrowDown}{Enter}');
    let inside = within(await screen.findByRole('region', { name: 'Her' }));
    expect(inside.getByText('All 2 viewings')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Her' })).toBeNull());
    expect(document.activeElement?.matches('[data-review]')).toBe(true);
    await user.keyboard('{Enter}');
    inside = within(await screen.findByRole('region', { name: 'Her' }));
    expect(inside.getAllByText('The first time.').length).toBeGreaterThan(0);
    await user.click(inside.getAllByRole('button', { name: 'Edit' })[0] as HTMLElement);
    const tldr = await inside.findByRole('textbox', { name: 'TL;DR' });
    await user.clear(tldr);
    await user.type(tldr, 'Once more.{Control>}{Enter}{/Control}');
    expect((await inside.findAllByText('Once more.')).length).toBeGreaterThan(0);
    await user.click(inside.getAllByRole('button', { name: 'Earlier versions' })[0] as HTMLElement);
    const compared = within(await inside.findByRole('table'));
    expect([...document.querySelectorAll('.compared del')].map((each) => each.textContent).join('')).toContain(
      'second',
    );
    expect(compared.getByRole('rowheader', { name: 'TL;DR' })).toBeTruthy();
    await user.click(inside.getByRole('button', { name: 'Bring this version back' }));
    expect((await inside.findAllByText('The second time.')).length).toBeGreaterThan(0);
  });
});
