import { cleanup, render, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { JSX } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FilmFacts, Key } from '../../lib/film.ts';
import { emptyDatabase, fakeChannels, fakeLog } from '../../lib/log/fake-log.ts';
import { draft, drafts, dropDraft, keepDraft, type Log, saveReview } from '../../lib/log/log.ts';
import { scaleNamed } from '../../lib/settings.ts';
import { type Subject, subjectOf } from '../film/subject.ts';
import { Notices } from '../frame/notify.ts';
import { useLog } from '../frame/use-log.ts';
import { FilmReview } from './FilmReview.tsx';

const her: FilmFacts = { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as Key] };
const user = userEvent.setup();
let logs: [Log, Log];
let windows: JSX.Element[] = [];
let rerender: (tree: JSX.Element) => void;

/** Opens one more window on the film, and gives what is on its screen. */
async function open(log: Log, more: Partial<Subject> = {}) {
  const subject = { ...(await subjectOf(log, her, null)), ...more };
  const opening = Promise.resolve(log);
  function Window() {
    const { version, notify } = useLog(opening);
    return (
      <Notices.Provider value={notify}>
        <FilmReview
          log={log}
          subject={subject}
          scale={scaleNamed('ten')}
          mac={false}
          version={version}
          active={false}
          correct={() => {}}
          reject={() => {}}
          accept={() => {}}
          turnTo={() => {}}
          apart={() => {}}
          saved={() => {}}
        />
      </Notices.Provider>
    );
  }
  // One tree for all windows, or two fields would have the same name for their labels.
  windows.push(
    <section key={windows.length} aria-label={`window ${windows.length}`}>
      <Window />
    </section>,
  );
  const all = <main>{[...windows]}</main>;
  if (windows.length === 1) rerender = render(all).rerender;
  else rerender(all);
  const screen = within(document.querySelector<HTMLElement>('section[aria-label^=window]:last-child') as HTMLElement);
  const tldr = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'TL;DR' });
  return { ...screen, tldr, press: async (name: string) => user.click(await screen.findByRole('button', { name })) };
}

/** A panel with a draft in it, and a popup that shows the same draft. */
async function both(more?: Partial<Subject>) {
  const panel = await open(logs[0], more);
  await user.type(panel.getByRole('textbox', { name: 'Score as a number' }), '8');
  await user.type(panel.tldr(), ' Being heard.');
  await panel.findByText('Draft kept');
  const popup = await open(logs[1], more);
  expect(popup.tldr().value).toContain('Being heard.');
  return { panel, popup };
}

const reviews = () => logs[0].db.getAll('reviews');

beforeEach(async () => {
  emptyDatabase();
  windows = [];
  fakeBrowser.reset();
  const join = fakeChannels();
  logs = [await fakeLog({ channel: join() }), await fakeLog({ channel: join() })];
});
afterEach(cleanup);

describe('a draft that two windows show', () => {
  it('is over in both when one saves it: the other shows the saved review and cannot write it twice', async () => {
    const { panel, popup } = await both();
    await user.type(popup.tldr(), ' And seen.');
    await popup.findByText('Draft kept');
    await popup.press('Save Ctrl ↵');
    expect(await panel.findByText('Being heard. And seen.')).toBeTruthy();
    expect(await panel.findByRole('button', { name: 'Watched again' })).toBeTruthy();
    expect(panel.queryByRole('button', { name: /^Save/ })).toBeNull();
    expect(panel.queryByText(/Draft kept|Earlier/)).toBeNull();
    expect(await reviews()).toHaveLength(1);
    expect(await drafts(logs[0])).toEqual([]);
  });

  it('of an edit shows the edited review in both', async () => {
    const { review } = await saveReview(logs[0], { film: her, review: { tldr: 'Seen.' } });
    const { panel, popup } = await both({ editing: { id: review.id } });
    await popup.press('Save Ctrl ↵');
    expect(await panel.findByText('Seen. Being heard.')).toBeTruthy();
    expect(panel.queryByRole('button', { name: /^Save/ })).toBeNull();
    expect(await reviews()).toHaveLength(1);
  });

  it('is gone from both when one discards it, and what is typed then replaces nothing that is brought back', async () => {
    const { panel } = await both();
    const kept = await draft(logs[1], 'new:imdb:tt1798709');
    if (!kept) throw new Error('no draft');
    await dropDraft(logs[1], kept);
    await waitFor(() => expect(panel.tldr().value).toBe(''));
    expect(panel.queryByRole('button', { name: 'Discard' })).toBeNull();
    await keepDraft(logs[1], kept);
    await user.type(panel.tldr(), 'Anew');
    await panel.findByText('Draft kept');
    const stored = (await drafts(logs[0])).map(({ facts }) => facts.tldr?.trim());
    expect(stored.sort()).toEqual(['Anew', 'Being heard.']);
  });

  it('stays where something was typed since, though the other saves', async () => {
    const { panel, popup } = await both();
    const more = 'Being heard. More.';
    await user.type(panel.tldr(), ' More.');
    await popup.press('Save Ctrl ↵');
    await popup.findByRole('button', { name: 'Watched again' });
    await waitFor(async () => expect((await drafts(logs[0])).map(({ facts }) => facts.tldr?.trim())).toContain(more));
    expect(panel.tldr().value.trim()).toBe(more);
  });
});

it('an edit in a form that was opened before another window saved takes back nothing of what that one wrote', async () => {
  await saveReview(logs[0], { film: her, review: { tldr: 'Old words', score: { value: 7, best: 10 } } });
  const panel = await open(logs[0]);
  await panel.press('Edit');
  const popup = await open(logs[1]);
  await popup.press('Edit');
  await user.clear(await popup.findByRole('textbox', { name: 'TL;DR' }));
  await user.type(popup.tldr(), 'New words');
  await user.click(popup.getByRole('button', { name: /^Save/ }));
  await popup.findByRole('button', { name: 'Edit' });
  await user.click(panel.getByRole('button', { name: 'Liked' }));
  await user.click(panel.getByRole('button', { name: /^Save/ }));
  await panel.findByRole('button', { name: 'Edit' });
  const [review] = await reviews();
  expect(review?.liked).toBe(true);
  expect(review?.tldr).toBe('New words');
});
