import 'fake-indexeddb/auto';
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Day } from '../../lib/day.ts';
import type { FilmFacts, Key } from '../../lib/film.ts';
import { type Log, openLog, saveReview } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';
import { writeSettings } from '../../lib/settings.ts';
import { fakeThread } from '../../lib/statistics/fake-thread.ts';
import { Mark } from './Mark.tsx';
import { Plot } from './Plot.tsx';
import { Statistics } from './Statistics.tsx';

vi.mock('./thread.ts', () => ({ startThread: fakeThread }));

const varda = { directors: ['Agnès Varda'], minutes: 90 };
const cleo: FilmFacts = { ...varda, title: 'Cléo from 5 to 7', year: 1962, keys: ['imdb:tt0055852' as Key] };
const vagabond: FilmFacts = { ...varda, title: 'Vagabond', year: 1985, actors: ['Sandrine Bonnaire'] };
const gleaners: FilmFacts = { ...varda, title: 'The Gleaners and I', year: 2000, keys: ['imdb:tt0247380' as Key] };
const ten = (value: number) => ({ value, best: 10 });
const on = (day: string) => ({ watchedOn: day as Day });

async function open(): Promise<Log> {
  return openLog({
    storage: fakeBrowser.storage.local,
    clock: () => new Date(2026, 2, 14, 20),
    id: () => crypto.randomUUID(),
  });
}

/** A log with these reviews; a film met before is given by its id. */
async function logOf(...reviews: [FilmFacts, ReviewFacts][]): Promise<Log> {
  const log = await open();
  const ids = new Map<FilmFacts, string>();
  for (const [facts, review] of reviews) {
    const { film } = await saveReview(log, { film: ids.get(facts) ?? facts, review });
    ids.set(facts, film.id);
  }
  return log;
}

const threeFilms = () =>
  logOf(
    [cleo, { score: ten(8), tags: ['cinema'], ...on('2026-01-03') }],
    [vagabond, { score: { value: 4.5, best: 5 }, tags: ['cinema', 'late show'], ...on('2026-03-14') }],
    [gleaners, { liked: true, ...on('2026-03-14') }],
    [cleo, { score: ten(10), rewatch: true, ...on('2026-02-01') }],
  );

async function show(log: Log) {
  const shown = render(<Statistics log={log} version={0} />);
  await screen.findByText(/Choose any bar|Nothing to count/, undefined, { timeout: 4000 });
  return { ...shown, user: userEvent.setup() };
}

const find = (element: HTMLElement) =>
  decodeURIComponent((element.getAttribute('href') ?? '').replace('options.html#log?find=', ''));
const chart = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
});

// Looking a role up among the days of a year takes its time on a busy machine.
describe('the statistics', { timeout: 20_000 }, () => {
  it('say a friendly sentence of an empty log', async () => {
    await show(await open());
    expect(screen.getByRole('heading', { name: 'Nothing to count yet' })).toBeTruthy();
  });

  it('draw each chart as an image with a sentence, and its bars as links to the reviews behind them', async () => {
    await show(await threeFilms());
    const scores = chart('Scores');
    expect(scores.getByRole('img', { name: 'Highest: 8: 1 review' })).toBeTruthy();
    expect(find(scores.getByRole('link', { name: '9: 1 review' }))).toBe('score:>8 score:<=9');
    expect(scores.queryByRole('link', { name: /^7/ })).toBeNull();
    const released = chart('Films by year of release');
    expect(find(released.getByRole('link', { name: '1960s: 1 film' }))).toBe('year:1960..1969');
    expect(find(chart('When you watched').getByRole('link', { name: 'March 2026: 2 viewings' }))).toBe(
      'watched:2026-03',
    );
    const own = chart('Your scores over time');
    expect(own.getByRole('link', { name: 'March 2026: 9.0 on average, 1 review' })).toBeTruthy();
  });

  it('show the days with viewings in a calendar of the year', async () => {
    await show(await threeFilms());
    const calendar = within(screen.getByRole('group', { name: 'Calendar of 2026' }));
    expect(calendar.getAllByRole('link')).toHaveLength(3);
    expect(find(calendar.getByRole('link', { name: 'March 14, 2026: 2 viewings' }))).toBe('watched:2026-03-14');
    expect(calendar.getByRole('group', { name: 'March 2026: 2 viewings' })).toBeTruthy();
  });

  it('list who was seen most and who was liked best', async () => {
    const { user } = await show(await threeFilms());
    const most = within(screen.getByRole('list', { name: 'Directors: Most seen' }));
    expect(find(most.getByRole('link', { name: /Agnès Varda\s+4 viewings/ }))).toBe('director:"Agnès Varda"');
    const best = within(screen.getByRole('list', { name: 'Directors: Best liked' }));
    expect(best.getByRole('link', { name: /Agnès Varda\s+9\.0\s+3 scores/ })).toBeTruthy();
    expect(find(chart('Tags').getByRole('link', { name: /late show\s+1 viewing/ }))).toBe('tag:"late show"');
    await user.selectOptions(chart('Directors').getByRole('combobox', { name: 'With at least' }), '10 scores');
    expect(chart('Directors').getByText('None has so many scores yet.')).toBeTruthy();
  });

  it('show the films whose score rose or fell when they were seen again', async () => {
    await show(await threeFilms());
    const again = chart('Watched again');
    expect(again.getByRole('button', { name: /Score rose\s+1 film/, pressed: true })).toBeTruthy();
    expect(again.getByRole('button', { name: /Score fell/ })).toHaveProperty('disabled', true);
    const film = again.getByRole('link', { name: 'Cléo from 5 to 7' });
    expect(find(film)).toMatch(/^id:[^,]+,[^,]+$/);
    expect(film.closest('li')?.textContent).toContain('8/10, then 10/10');
  });

  it('have every chart as a table too, with the same links', async () => {
    const { user, container } = await show(await threeFilms());
    expect(container.querySelectorAll('details')).toHaveLength(screen.getAllByRole('region').length - 1);
    await user.click(chart('Scores').getByText('As a table'));
    const table = within(await chart('Scores').findByRole('table'));
    expect(table.getAllByRole('row')).toHaveLength(11);
    expect(find(table.getByRole('link', { name: '9' }))).toBe('score:>8 score:<=9');
    expect(table.getByRole('rowheader', { name: '7' })).toBeTruthy();
  });

  it('are one stop of the Tab key a chart, with arrow keys among the bars', async () => {
    const { user } = await show(await threeFilms());
    const bars = chart('Scores').getAllByRole('link');
    expect(bars.map((bar) => bar.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    bars[0]?.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('9: 1 review');
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('10: 1 review');
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
    await user.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('8: 1 review');
  });

  it('are on the scale the person scores on', async () => {
    await writeSettings({ scale: 'halves' });
    await show(await threeFilms());
    expect(find(chart('Scores').getByRole('link', { name: '4½: 1 review' }))).toBe('score:>4/5 score:<=4.5/5');
    expect(screen.getByText('3 reviews with a score, 4.5 on average.')).toBeTruthy();
  });

  it('draw years instead of decades when asked', async () => {
    const { user } = await show(await threeFilms());
    const released = chart('Films by year of release');
    await user.click(released.getByRole('button', { name: 'Years' }));
    expect(find(released.getByRole('link', { name: '1962: 1 film' }))).toBe('year:1962');
  });

  it('are counted anew when the log changes, and stay until then', async () => {
    const log = await threeFilms();
    const { rerender } = await show(log);
    await saveReview(log, { film: { title: 'Her', year: 2013 }, review: { score: ten(9) } });
    rerender(<Statistics log={log} version={1} />);
    expect(screen.getByText('3 reviews with a score, 9.0 on average.')).toBeTruthy();
    // Not `getBy`: each time it finds nothing it writes the whole page into its error, and nothing else gets its turn.
    const anew = () => screen.queryByText('4 reviews with a score, 9.0 on average.');
    await waitFor(() => expect(anew() !== null).toBe(true), { timeout: 4000 });
  });

  it('say which way a page is read from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const { container } = await show(await threeFilms());
      const bars = [...container.querySelectorAll('[aria-label="Scores"] a .hit')].map((bar) => bar.getAttribute('x'));
      expect(bars).toEqual(['20%', '10%', '0%']);
    } finally {
      document.documentElement.dir = '';
    }
  });
});

it('names a bar by what is to be seen on it, outside of brackets, where a large number is shown short', () => {
  const point = { key: '3', label: '3', value: 3632, shown: '3.6K', said: '3: 3,632 reviews', query: 'score:3' };
  render(
    <svg>
      <title>Scores</title>
      <Mark point={point} at={0} width={10} draw="bars" most={4000} stop />
    </svg>,
  );
  const [link] = screen.getAllByRole('link');
  expect(link?.getAttribute('aria-label')?.replace(/\([^()]*\)/g, '')).toBe('3: 3,632 reviews, 3.6K');
});

describe('the labels of a chart', () => {
  const years = Array.from({ length: 20 }, (_, at) => String(2006 + at));
  const points = years.map((year) => ({ key: year, label: year, value: 1, shown: '1', said: `${year}: 1 viewing` }));

  /** The labels of twenty years in a box so many pixels wide. */
  function labelsIn(width: number): string[] {
    const box = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
    vi.stubGlobal(
      'ResizeObserver',
      class {
        readonly observe: () => void;
        constructor(tell: () => void) {
          this.observe = () => act(tell);
        }
        disconnect = () => {};
      },
    );
    try {
      const { container } = render(<Plot name="Years" points={points} draw="bars" least={24} fromEnd />);
      const shown = [...container.querySelectorAll('[role=img] text')].map((label) => label.textContent ?? '');
      expect(shown).toHaveLength(20);
      return shown.filter(Boolean);
    } finally {
      box.mockRestore();
      vi.unstubAllGlobals();
    }
  }

  it('all stand where they have room', () => {
    expect(labelsIn(890)).toEqual(years);
  });

  it('are left out where they would touch, and the newest stays', () => {
    const everySecond = years.filter((_, at) => at % 2 === 1);
    expect(labelsIn(480)).toEqual(everySecond);
    expect(labelsIn(240)).toEqual(everySecond);
  });
});
