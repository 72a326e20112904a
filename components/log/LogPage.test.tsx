import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { emptyDatabase, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { acts, type Log, saveReview, tags } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';
import { Notices } from '../frame/notify.ts';
import type { Notice } from '../frame/Toast.tsx';
import { LogPage } from './LogPage.tsx';

let log: Log;
const notices: Notice[] = [];
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  emptyDatabase();
  location.hash = '';
  notices.length = 0;
  log = await fakeLog({ storage: fakeStorage() });
});

async function save(title: string, review: ReviewFacts = {}, year = 2000) {
  const film = { title, year, directors: ['Agnès Varda'], keys: [`imdb:${title}` as Key] };
  return (await saveReview(log, { film, review })).review;
}
const ten = (value: number) => ({ value, best: 10 });

function show() {
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

const titles = () => [...document.querySelectorAll('tbody th button')].map((each) => each.textContent);
const field = () => screen.getByRole('combobox', { name: 'Find in your log' }) as HTMLInputElement;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const shown = (wanted: string[]) => waitFor(() => expect(titles()).toEqual(wanted));
const box = (title: string) => screen.getByRole('checkbox', { name: `Select ${title}` });
const reviews = () => log.db.getAll('reviews');

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

  it('tags, untags, dates and deletes several at once, each undone as one', async () => {
    for (const title of ['A', 'B', 'C', 'D']) await save(title);
    const user = show();
    await shown(['D', 'C', 'B', 'A']);
    await user.click(box('D'));
    await user.keyboard('{Shift>}');
    await user.click(box('B'));
    await user.keyboard('{/Shift}');
    expect(screen.getByRole('region', { name: '3 selected' })).toBeTruthy();
    await user.click(button('Tag'));
    await user.type(screen.getByRole('combobox', { name: 'Tag' }), '#rain{Enter}');
    await waitFor(() => expect(notices.at(-1)?.said).toBe('Tagged 3 reviews'));
    expect(await tags(log)).toEqual([{ tag: 'rain', count: 3 }]);
    await waitFor(() => expect(document.activeElement).toBe(button('Tag')));
    await user.click(button('Untag'));
    await user.type(screen.getByRole('combobox', { name: 'Tag' }), 'rain{Enter}');
    await waitFor(async () => expect(await tags(log)).toEqual([]));
    await user.click(button('Set day'));
    await user.type(screen.getByLabelText('Day of the viewing'), '2026-01-05');
    await user.click(button('Apply'));
    await waitFor(async () =>
      expect((await reviews()).filter((one) => one.watchedOn === '2026-01-05')).toHaveLength(3),
    );
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(await screen.findByRole('region', { name: '4 selected' })).toBeTruthy();
    await user.click(button('Delete'));
    await waitFor(async () => expect((await reviews()).every((one) => one.deleted)).toBe(true));
    // Nothing is left: the focus is on what can be done next, and on the field where the log is back.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Review another film'));
    notices.at(-1)?.undo?.();
    await waitFor(async () => expect((await reviews()).every((one) => !one.deleted)).toBe(true));
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect((await acts(log)).filter((act) => act.kind === 'bulk')).toHaveLength(4);
  });

  it('goes on at the field after some are deleted', async () => {
    for (const title of ['A', 'B', 'C']) await save(title);
    const user = show();
    await shown(['C', 'B', 'A']);
    await user.click(box('B'));
    await user.click(button('Delete'));
    await shown(['C', 'A']);
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await waitFor(() => expect(screen.queryByRole('region', { name: /selected/ })).toBeNull());
    expect(document.activeElement).toBe(field());
  });

  it('is one stop of the Tab key with the box beside it, and selects by arrows and the space bar', async () => {
    for (const title of ['A', 'B', 'C']) await save(title);
    const user = show();
    await shown(['C', 'B', 'A']);
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('tbody button, tbody input')].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(2);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('C'));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(box('C'));
    await user.keyboard(' {ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(box('B')));
    await user.keyboard(' ');
    expect(await screen.findByRole('region', { name: '2 selected' })).toBeTruthy();
    expect(stops()).toHaveLength(2);
  });

  it('hands a selection to the export: the query where all of it is selected, else the very reviews', async () => {
    const her = await save('Her', { tags: ['rain'] });
    await save('Heat', { tags: ['rain'] });
    location.hash = '#log?find=tag%3Arain';
    const user = show();
    await shown(['Heat', 'Her']);
    await user.click(box('Her'));
    const link = () => screen.getByRole('link', { name: 'Export' }).getAttribute('href');
    expect(link()).toBe(`#transfer?find=${encodeURIComponent(`id:${her.id}`)}`);
    await user.click(box('Heat'));
    expect(link()).toBe('#transfer?find=tag%3Arain');
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
    expect(inside.getByText('The first time.')).toBeTruthy();
    await user.click(inside.getAllByRole('button', { name: 'Edit' })[0] as HTMLElement);
    const tldr = await inside.findByRole('textbox', { name: 'TL;DR' });
    await user.clear(tldr);
    await user.type(tldr, 'Once more.{Control>}{Enter}{/Control}');
    expect(await inside.findByText('Once more.')).toBeTruthy();
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
