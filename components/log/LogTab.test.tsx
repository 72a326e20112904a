import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { emptyDatabase, fakeChannels, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { applyAll, firstScreen, type Log, saveReview, undo } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';
import { believableLog } from '../../scripts/make-log.ts';
import type { Notice } from '../frame/notify.ts';
import { Notices } from '../frame/notify.ts';
import { LogTab } from './LogTab.tsx';

let log: Log;
let other: Log;
const notices: Notice[] = [];
const [open, edit, another] = [vi.fn(), vi.fn(), vi.fn()];

beforeEach(async () => {
  emptyDatabase();
  notices.length = 0;
  for (const spy of [open, edit, another]) spy.mockClear();
  const channel = fakeChannels();
  log = await fakeLog({ channel: channel(), storage: fakeStorage() });
  other = await fakeLog({ channel: channel(), storage: fakeStorage() });
});

async function save(title: string, review: ReviewFacts = {}, to = log, year = 2000) {
  const film = { title, year, directors: ['Agnès Varda'], keys: [`imdb:${title.replaceAll(' ', '')}` as Key] };
  return (await saveReview(to, { film, review })).review;
}

function show(here?: string) {
  const problem = (error: unknown) => {
    throw error;
  };
  render(
    <Notices.Provider value={{ say: (notice) => notices.push(notice), problem }}>
      <LogTab log={log} here={here} open={open} edit={edit} another={another} />
    </Notices.Provider>,
  );
  return userEvent.setup();
}

vi.setConfig({ testTimeout: 60_000 });

const ten = (value: number) => ({ value, best: 10 });
const titles = () => [...document.querySelectorAll('h3 button')].map((each) => each.textContent);
const field = () => screen.getByRole('combobox', { name: 'Find in your log' }) as HTMLInputElement;

describe('the log in the popup', () => {
  it('has one button for another film while it opens empty, so that the focus on it stays', async () => {
    show();
    const buttons = () => screen.queryAllByRole('button', { name: 'Review a film by its title' });
    const seen = new Set<HTMLElement>();
    const watch = new MutationObserver(() => {
      for (const button of buttons()) seen.add(button);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    await screen.findByRole('heading', { name: 'Your log is empty' });
    for (const button of buttons()) seen.add(button);
    watch.disconnect();
    expect(seen.size).toBe(1);
  });

  it('shows the newest at once, under their months, and marks the film of the page', async () => {
    const her = await save('Her', { watchedOn: '2026-02-14' as never, score: ten(9) });
    await save('Heat', { watchedOn: '2026-01-02' as never });
    show(her.filmId);
    await waitFor(() => expect(titles()).toEqual(['Her', 'Heat']));
    expect(screen.getByRole('heading', { name: 'February 2026' })).toBeTruthy();
    expect(screen.getAllByText('The film of this page')).toHaveLength(1);
    expect(screen.getByText('2 reviews')).toBeTruthy();
  });

  it('shows the rows that are kept outside it while it is still opening, and its own as soon as it answers', async () => {
    const her = await save('Her', { watchedOn: '2026-02-14' as never, score: ten(9) });
    await save('Heat', { watchedOn: '2026-01-02' as never });
    await log.recorded;
    const kept = () => firstScreen(log.storage);
    const tab = (opened: Log | undefined) => (
      <Notices.Provider value={{ say: () => {}, problem: () => {} }}>
        <LogTab log={opened} here={her.filmId} open={open} edit={edit} another={another} kept={kept} />
      </Notices.Provider>
    );
    const { rerender } = render(tab(undefined));
    await waitFor(() => expect(titles()).toEqual(['Her', 'Heat']));
    expect(screen.getByText('2 reviews')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'February 2026' })).toBeTruthy();
    expect(screen.getAllByText('The film of this page')).toHaveLength(1);
    const row = screen.getByRole('button', { name: 'Heat' });
    row.focus();
    // What is kept may be older than the log: `other` writes nothing there.
    await save('Elle', { watchedOn: '2026-02-20' as never }, other);
    expect(titles()).toEqual(['Her', 'Heat']);
    rerender(tab(log));
    await waitFor(() => expect(titles()).toEqual(['Elle', 'Her', 'Heat']));
    expect(screen.getByText('3 reviews')).toBeTruthy();
    expect(document.activeElement).toBe(row);
    await userEvent.click(row);
    expect(open).toHaveBeenCalledWith(row.getAttribute('data-review'));
  });

  it('never has more than 100 rows in the document, whatever the log’s size', async () => {
    await applyAll(
      log,
      [...believableLog(300)].map((viewing) => ({ do: 'save' as const, ...viewing })),
      'import',
    );
    const user = show();
    await waitFor(() => expect(titles().length).toBeGreaterThan(40));
    expect(screen.getByText('300 reviews')).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    for (let at = 1; at < 30; at++) await user.keyboard('j');
    await waitFor(() => expect(document.activeElement?.closest('[data-row]')).toBeTruthy());
    expect(document.querySelectorAll('[data-row]').length).toBeLessThanOrEqual(100);
  });

  it('finds as one types, and says how many', async () => {
    await save('Amélie', { body: 'Montmartre.' });
    await save('Her', { tldr: 'One long take.' });
    const user = show();
    await user.type(field(), 'amelie mont');
    await waitFor(() => expect(titles()).toEqual(['Amélie']));
    expect(screen.getByText('1 of 2 reviews')).toBeTruthy();
    await user.clear(field());
    await user.type(field(), 'nothing such');
    expect(await screen.findByText('Nothing in your log holds “nothing such”.')).toBeTruthy();
  });

  it('has a query as chips, each of which takes its part out of the text', async () => {
    await save('Her', { score: ten(9), tags: ['cinema'] });
    await save('Heat', { score: ten(9) });
    await save('Ran', { score: ten(5), tags: ['cinema'] });
    const user = show();
    await user.type(field(), 'score:>=8 tag:cinema ');
    await waitFor(() => expect(titles()).toEqual(['Her']));
    const chips = within(screen.getByRole('list', { name: 'What is looked for' }));
    expect(chips.getAllByRole('button').map((chip) => chip.textContent)).toEqual(['Score at least 8/10', 'Tag cinema']);
    await user.click(chips.getByRole('button', { name: 'Remove Tag cinema' }));
    expect(field().value).toBe('score:>=8');
    await waitFor(() => expect(titles()).toEqual(['Heat', 'Her']));
  });

  it('says at the word what is wrong, and finds nothing until it is mended', async () => {
    await save('Her', { tags: ['cinema'] });
    const user = show();
    await waitFor(() => expect(titles()).toEqual(['Her']));
    await user.type(field(), 'tag:cinema score:lots scroe:8 ');
    await waitFor(() => expect(titles()).toEqual([]));
    expect(screen.getByText('0 of 1 reviews')).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('“scroe:8”: did you mean score:8?')).toBeTruthy();
    await user.click(screen.getByText(/“score:lots”: a score is written/));
    expect([field().selectionStart, field().selectionEnd]).toEqual([11, 21]);
    await user.click(screen.getByRole('button', { name: 'Remove score:lots' }));
    await user.click(screen.getByRole('button', { name: 'Remove scroe:8' }));
    await waitFor(() => expect(titles()).toEqual(['Her']));
  });

  it('completes fields, tags and people by the arrow keys and Enter', async () => {
    await save('Cléo de 5 à 7', { tags: ['late show'] });
    const user = show();
    await user.type(field(), 'dir');
    const offers = () => within(screen.getByRole('listbox', { name: 'Suggestions' })).findAllByRole('option');
    await screen.findByRole('listbox', { name: 'Suggestions' });
    expect((await offers())[0]?.textContent).toContain('director:');
    await user.keyboard('{ArrowDown}');
    expect(field().getAttribute('aria-activedescendant')).toBe((await offers())[0]?.id);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field().value).toBe('director:'));
    await user.type(field(), 'agn');
    await waitFor(async () => expect((await offers())[0]?.textContent).toContain('Agnès Varda'));
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(field().value).toBe('director:"Agnès Varda" '));
    expect(screen.queryByRole('listbox', { name: 'Suggestions' })).toBeNull();
    await user.type(field(), 'ta');
    await screen.findByRole('listbox', { name: 'Suggestions' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('listbox', { name: 'Suggestions' })).toBeNull());
    expect(field().value).toBe('director:"Agnès Varda" ta');
  });

  it('sorts by score, title, year and last change, both ways', async () => {
    await save('B', { score: ten(5) }, log, 1990);
    await save('A', { score: ten(9) }, log, 1980);
    await save('C', { score: { value: 4, best: 5 } }, log, 2010);
    const user = show();
    await waitFor(() => expect(titles()).toEqual(['C', 'A', 'B']));
    const sort = screen.getByRole('combobox', { name: 'Sort by' });
    await user.selectOptions(sort, 'Score');
    await waitFor(() => expect(titles()).toEqual(['A', 'C', 'B']));
    await user.selectOptions(sort, 'Title');
    await waitFor(() => expect(titles()).toEqual(['A', 'B', 'C']));
    await user.click(screen.getByRole('button', { name: /Turn the order round/ }));
    await waitFor(() => expect(titles()).toEqual(['C', 'B', 'A']));
    await user.selectOptions(sort, 'Year');
    await waitFor(() => expect(titles()).toEqual(['C', 'B', 'A']));
  });
});

describe('what is saved in another window', () => {
  it('appears, changes and goes here', async () => {
    await save('Ran', { watchedOn: '2026-01-01' as never });
    show();
    const shows = (wanted: string[]) => waitFor(() => expect(titles()).toEqual(wanted));
    await shows(['Ran']);
    const her = await save('Her', { tldr: 'Being heard.' }, other);
    await shows(['Her', 'Ran']);
    await saveReview(other, { film: her.filmId, reviewId: her.id, review: { tldr: 'Being understood.' } });
    expect(await screen.findByText('Being understood.')).toBeTruthy();
    const act = await applyAll(other, [{ do: 'delete', reviewId: her.id }], 'bulk');
    await shows(['Ran']);
    await undo(other, act ?? '');
    await shows(['Her', 'Ran']);
  });
});
