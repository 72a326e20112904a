import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sites } from '../../lib/detect/sites/index.ts';
import { allSites, everywhere, originsOf } from '../../lib/permissions.ts';
import type { Lesson } from '../../lib/teach/lesson.ts';
import type { Notice } from '../frame/notify.ts';
import { Notices } from '../frame/notify.ts';
import { Welcome } from '../welcome/Welcome.tsx';
import { Sites } from './Sites.tsx';

/** What the person has granted; they say yes to all that is asked, unless they refuse. */
let granted: string[] = [];
let refuses = false;
/** Who hears of a leave that is given or taken back. */
const heard = new Set<() => void>();
const notices: Notice[] = [];

afterEach(() => cleanup());
beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  granted = [];
  refuses = false;
  heard.clear();
  notices.length = 0;
  const { permissions } = fakeBrowser;
  const change = (now: string[]) => {
    if (refuses) return Promise.resolve(false);
    granted = now;
    for (const listener of heard) listener();
    return Promise.resolve(true);
  };
  vi.spyOn(permissions, 'getAll').mockImplementation((async () => ({ origins: granted })) as never);
  vi.spyOn(permissions, 'request').mockImplementation(({ origins = [] }) =>
    change([...new Set([...granted, ...origins])]),
  );
  vi.spyOn(permissions, 'remove').mockImplementation(({ origins = [] }) =>
    change(granted.filter((origin) => !origins.includes(origin))),
  );
  // Not spied on: a page may be taken down after its test.
  for (const event of [permissions.onAdded, permissions.onRemoved])
    Object.assign(event, {
      addListener: (listener: () => void) => heard.add(listener),
      removeListener: (listener: () => void) => heard.delete(listener),
    });
});

function show() {
  render(
    <Notices.Provider value={{ say: (notice) => notices.push(notice), problem: () => {} }}>
      <Sites />
    </Notices.Provider>,
  );
  return userEvent.setup();
}
const box = (name: RegExp) => screen.findByRole('checkbox', { name }) as Promise<HTMLInputElement>;

describe('every further access is asked for with its reason, and can be taken back on one page', () => {
  it('which lists every host of the table with its reason', async () => {
    show();
    await screen.findByText('Matinee may look on 0 of the sites below.');
    for (const { name, hosts } of sites) {
      const label = screen.getAllByRole('checkbox').find((each) => each.parentElement?.textContent?.startsWith(name));
      for (const host of hosts) expect(label?.parentElement?.textContent).toContain(host);
      expect(label?.parentElement?.textContent).toMatch(/: for (its|the) /);
    }
  });

  it('site by site', async () => {
    const user = show();
    await user.click(await box(/^IMDb /));
    expect(granted).toEqual(originsOf(['imdb.com']));
    await screen.findByText('Matinee may look on 1 of the sites below.');
    await user.click(await box(/^IMDb /));
    await waitFor(() => expect(granted).toEqual([]));
  });

  it('on all film sites, on every site, on one that the person names, and on none', async () => {
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Show my scores on film sites' }));
    expect(granted).toEqual(allSites);
    await user.click(screen.getByRole('button', { name: 'On every site' }));
    expect(granted).toContain(everywhere[0]);
    await screen.findByText('Matinee may look on every site.');
    await user.click(screen.getByRole('button', { name: 'Take all leave back' }));
    await waitFor(() => expect(granted).toEqual([]));
    await user.type(screen.getByRole('searchbox'), 'https://kino.example/heute');
    await user.click(await screen.findByRole('button', { name: /kino\.example/ }));
    await waitFor(() => expect(granted).toEqual(['*://*.kino.example/*']));
    await screen.findByText('Matinee may look on 1 of the sites below.');
    await user.click(await box(/^kino\.example/));
    await waitFor(() => expect(granted).toEqual([]));
  });

  it('and on the first run by one button, beside all hosts with their reasons', async () => {
    render(<Welcome scale="ten" pick={() => {}} sites={sites} bring={() => {}} close={() => {}} />);
    const user = userEvent.setup();
    for (const host of sites.flatMap((site) => site.hosts))
      expect(screen.getAllByText(new RegExp(host.replaceAll('.', '\\.'))).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Show my scores on film sites' }));
    expect(granted).toEqual(allSites);
    // It keeps the focus, is read out, and offers itself again once the leave is taken back elsewhere.
    const shown = await screen.findByRole('button', { name: 'Your scores are shown' });
    expect(document.activeElement).toBe(shown);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Your scores are shown'));
    granted = granted.slice(1);
    for (const listener of heard) listener();
    await screen.findByRole('button', { name: 'Show my scores on film sites' });
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('and the focus stays where it was, with what was typed, whatever the answer', async () => {
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Show my scores on film sites' }));
    expect(document.activeElement?.textContent).toBe('Show my scores on film sites');
    const none = screen.getByRole('button', { name: 'Take all leave back' });
    await user.click(none);
    await screen.findByText('Matinee may look on 0 of the sites below.');
    expect(document.activeElement).toBe(none);
    await user.click(none);
    const field = screen.getByRole<HTMLInputElement>('searchbox');
    await user.type(field, 'kino.example');
    const add = await screen.findByRole('button', { name: /kino\.example/ });
    refuses = true;
    await user.click(add);
    expect(field.value).toBe('kino.example');
    expect(document.activeElement).toBe(add);
    refuses = false;
    await user.click(add);
    await waitFor(() => expect(field.value).toBe(''));
    expect(document.activeElement).toBe(field);
  });
});

describe('what was taught about a site', () => {
  const lesson: Lesson = {
    host: 'kino.example',
    selectors: { title: 'h2.film', year: '.year' },
    against: '',
    shape: '/film/*',
    when: '2026-03-14T20:00:00.000Z',
  };

  it('is listed there with what was pointed at, copied as text, and forgotten with undo', async () => {
    await fakeBrowser.storage.local.set({ lessons: [lesson] });
    const user = show();
    const list = within(await screen.findByRole('region', { name: 'Pages you taught' }));
    expect(list.getByText('Title, Year')).toBeTruthy();
    await user.click(list.getByRole('button', { name: 'Copy for a report' }));
    expect(await navigator.clipboard.readText()).toBe(
      'host: kino.example\ntaught: 2026-03-14\ntitle: h2.film\nyear: .year',
    );
    await user.click(list.getByRole('button', { name: 'Forget' }));
    await waitFor(() => expect(screen.queryByText('Pages you taught')).toBeNull());
    expect(await fakeBrowser.storage.local.get('lessons')).toEqual({ lessons: [] });
    notices.at(-1)?.undo?.();
    await screen.findByText('Pages you taught');
    expect(await fakeBrowser.storage.local.get('lessons')).toEqual({ lessons: [lesson] });
  });

  it('is listed as soon as it is taught, in another window too', async () => {
    show();
    await screen.findByRole('searchbox');
    expect(screen.queryByText('Pages you taught')).toBeNull();
    await fakeBrowser.storage.local.set({ lessons: [lesson] });
    await screen.findByText('Pages you taught');
  });
});
