import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { emptyDatabase, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { acts, applyAll, count, deleteReview, type Log, mergeFilms, saveReview, splitFilm } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';
import type { Notice } from '../frame/notify.ts';
import { Notices, type Notify } from '../frame/notify.ts';
import { Trash } from '../trash/Trash.tsx';
import { History } from './History.tsx';
import { useUndo } from './use-undo.ts';

let log: Log;
const notices: Notice[] = [];
const notify: Notify = {
  say: (notice) => void notices.push(notice),
  problem: (error) => {
    throw error;
  },
};
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  emptyDatabase();
  notices.length = 0;
  log = await fakeLog({ storage: fakeStorage() });
});

const save = async (title: string) => (await saveReview(log, { film: { title }, review: { tldr: 'Rain.' } })).review;
const size = async () => (await count(log)).reviews;

function show(Part: typeof History) {
  render(
    <Notices.Provider value={notify}>
      <Part log={log} />
    </Notices.Provider>,
  );
  return userEvent.setup();
}

describe('the history', () => {
  it('tells every act, the last first, and what it changed', async () => {
    const her = await save('Her');
    await saveReview(log, { film: her.filmId, reviewId: her.id, review: { tldr: 'Snow.' } });
    const user = show(History);
    await screen.findByText('Edited Her');
    const said = [...document.querySelectorAll('.act > p:first-child')].map((each) => each.textContent);
    expect(said).toEqual(['Edited Her', 'Saved Her']);
    await user.click(screen.getAllByText('What changed')[0] as HTMLElement);
    const details = document.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    expect(await screen.findByText('Snow.')).toBeTruthy();
  });

  it('undoes an import as one step, whatever came after it, and does it again', async () => {
    const import3 = ['A', 'B', 'C'].map((title) => ({ do: 'save' as const, film: { title }, review: {} }));
    await applyAll(log, import3, 'import');
    await save('Her');
    const user = show(History);
    await user.click(await screen.findByRole('button', { name: 'Undo: Imported 3 reviews' }));
    await waitFor(async () => expect(await size()).toBe(1));
    await user.click(await screen.findByRole('button', { name: 'Redo: Imported 3 reviews' }));
    await waitFor(async () => expect(await size()).toBe(4));
    expect(notices.at(-1)?.said).toBe('Done again: Imported 3 reviews');
  });
});

describe('what an act changed', () => {
  const score = { value: 9, best: 10 };
  const watchedOn = '2024-01-01' as ReviewFacts['watchedOn'];
  const her = { title: 'Her', keys: ['imdb:tt1798709'] as Key[] };
  const sie = { title: 'Sie', keys: ['mubi:sie'] as Key[] };

  /** The lines told of the newest act. */
  async function told(): Promise<(string | undefined)[]> {
    show(History);
    const details = (await screen.findAllByText('What changed'))[0]?.parentElement as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await waitFor(() => expect(details.querySelector('li')).toBeTruthy());
    return [...details.querySelectorAll('li')].map((line) => line.textContent?.trim());
  }

  it('is one line a review, with its score, day and words, and none of the film that came with it', async () => {
    await saveReview(log, { film: her, review: { score, watchedOn, tldr: 'Rain.' } });
    expect(await told()).toEqual(['Her · 9 out of 109/10 · Jan 1, 2024 · Rain. · new']);
  });

  it('tells of an import every review once, and counts those that it leaves out', async () => {
    const saves = Array.from({ length: 45 }, (_, at) => ({
      do: 'save' as const,
      film: { title: `Film ${at}` },
      review: { watchedOn },
    }));
    await applyAll(log, saves, 'import');
    const lines = await told();
    expect(lines.slice(0, 2)).toEqual(['Film 0 · Jan 1, 2024 · new', 'Film 1 · Jan 1, 2024 · new']);
    expect(lines.slice(19)).toEqual(['Film 19 · Jan 1, 2024 · new', 'And 25 more.']);
  });

  it('names the film that a merge made, and says of each review that it is there, and not that it was removed', async () => {
    const one = await saveReview(log, { film: her, review: { score, watchedOn, tldr: 'Rain.' } });
    const other = await saveReview(log, { film: sie, review: { tldr: 'Schnee.' } });
    await saveReview(log, { film: other.review.filmId, review: { tldr: 'Regen.' } });
    await mergeFilms(log, one.review.filmId, other.review.filmId);
    const lines = await told();
    expect(screen.getByText('Made one film of two: Her')).toBeTruthy();
    expect(lines[0]).toBe('Film: HerOther titles:  SieIdentified as: imdb:tt1798709 imdb:tt1798709, mubi:sie');
    expect(lines.slice(1).sort()).toEqual([
      'Her · day unknown · Regen.Film: Sie Her',
      'Her · day unknown · Schnee.Film: Sie Her',
    ]);
  });

  it('names the film that a split parted, and calls a film without any review a film', async () => {
    const { review } = await saveReview(log, { film: her, review: { tldr: 'Rain.' } });
    await saveReview(log, { film: review.filmId, review: { tldr: 'Snow.' } });
    await splitFilm(log, review.filmId, [], her.keys, sie);
    const lines = await told();
    expect(screen.getByText('Split Her into two films')).toBeTruthy();
    expect(lines).toEqual(['Film: HerIdentified as: imdb:tt1798709 nothing', 'Film: Sie · new']);
  });

  it('tells which review was deleted', async () => {
    const { review } = await saveReview(log, { film: her, review: { score, tldr: 'Rain.' } });
    await deleteReview(log, review.id);
    expect(await told()).toEqual(['Her · 9 out of 109/10 · day unknown · Rain.']);
  });
});

describe('Ctrl+Z', () => {
  function Page() {
    useUndo(log, notify);
    return <input aria-label="Text" />;
  }

  it('undoes and does again what was done since the page was opened, and nothing before', async () => {
    await save('Before');
    render(<Page />);
    const user = userEvent.setup();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(notices.at(-1)?.said).toBe('Nothing to undo since this page was opened'));
    await save('Her');
    await save('Heat');
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}');
    await waitFor(async () => expect(await size()).toBe(1));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(async () => expect(await size()).toBe(2));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(async () => expect(await size()).toBe(3));
  });

  it('is left to the text that is typed in', async () => {
    render(<Page />);
    const user = userEvent.setup();
    await waitFor(async () => expect(await acts(log)).toEqual([]));
    await save('Her');
    await user.click(screen.getByRole('textbox', { name: 'Text' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(notices).toEqual([]);
    expect(await size()).toBe(1);
  });

  it('finds nothing in the trash that is older than 30 days: it is removed when the page opens', async () => {
    const her = await save('Her');
    await deleteReview(log, her.id);
    const later = await fakeLog({ clock: () => new Date(Date.UTC(2026, 3, 2)), storage: fakeStorage() });
    log = later;
    render(<Page />);
    await waitFor(async () => expect((await count(later)).trash).toBe(0));
  });
});

describe('the trash', () => {
  it('restores a review, and is emptied at once with undo', async () => {
    for (const title of ['Her', 'Heat']) await deleteReview(log, (await save(title)).id);
    const user = show(Trash);
    await user.click(await screen.findByRole('button', { name: 'Restore Her' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Restore Her' })).toBeNull());
    expect(await size()).toBe(1);
    expect(screen.getByText(/30 days left/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Empty now' }));
    expect(await screen.findByText('The trash is empty')).toBeTruthy();
    expect(notices.at(-1)?.said).toBe('Removed 1 review for good');
    notices.at(-1)?.undo?.();
    expect(await screen.findByRole('button', { name: 'Restore Heat' })).toBeTruthy();
  });

  it('keeps the focus near what was pressed: at the next review, and at the heading once it is empty', async () => {
    for (const title of ['Her', 'Heat', 'Solaris']) await deleteReview(log, (await save(title)).id);
    const user = show(Trash);
    await user.click(await screen.findByRole('button', { name: 'Restore Heat' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Restore Heat' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Restore (Her|Solaris)$/));
    await user.click(screen.getByRole('button', { name: 'Empty now' }));
    await screen.findByText('The trash is empty');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Trash' })));
  });
});
