import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { acts, tags } from '../../lib/log/log.ts';
import { begin, button, field, log, notices, save, show, shown } from './log-page.setup.tsx';

const box = (title: string) => screen.getByRole('checkbox', { name: `Select ${title}` });
const reviews = () => log.db.getAll('reviews');

beforeEach(begin);

describe('several reviews at once', () => {
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
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Review a film by its title'));
    notices.at(-1)?.undo?.();
    await waitFor(async () => expect((await reviews()).every((one) => !one.deleted)).toBe(true));
    await waitFor(() => expect(document.activeElement).toBe(field()));
    const kinds = (await acts(log)).map((act) => act.kind).filter((kind) => kind === 'bulk' || kind === 'delete');
    expect(kinds).toEqual(['delete', 'bulk', 'bulk', 'bulk']);
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
});
