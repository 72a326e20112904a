import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FilmFacts, Key } from '../../lib/film.ts';
import { type Log, openLog, saveReview } from '../../lib/log/log.ts';
import { scaleNamed, writeSettings } from '../../lib/settings.ts';
import { subjectOf } from '../film/subject.ts';
import { FilmReview } from './FilmReview.tsx';
import { venuesOf } from './VenueField.tsx';

const poster = 'data:image/webp;base64,UklGRg==';
const her: FilmFacts = { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as Key], poster };
const score = (value: number) => ({ value, best: 10 });
let log: Log;

async function show() {
  render(
    <FilmReview
      log={log}
      subject={await subjectOf(log, her, null)}
      scale={scaleNamed('ten')}
      mac={false}
      version={0}
      active
      correct={() => {}}
      reject={() => {}}
      accept={() => {}}
      takePoster={async () => `${poster}#new`}
      saved={() => {}}
    />,
  );
  return userEvent.setup();
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  const storage = { get: async () => ({}), set: async () => {} };
  log = await openLog({ storage, clock: () => new Date(2026, 2, 14, 20), id: () => crypto.randomUUID() });
});

describe('a film', () => {
  it('can lose its poster and have it taken again, also where it is in the log', async () => {
    await saveReview(log, { film: her, review: { score: score(9) } });
    const user = await show();
    const stored = async () => (await log.db.getAll('films'))[0]?.poster;
    await user.click(await screen.findByRole('button', { name: 'Correct' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the poster' }));
    await waitFor(() => expect(screen.queryByRole('img', { name: 'Poster of Her' })).toBeNull());
    expect(await stored()).toBe('');
    await user.click(await screen.findByRole('button', { name: 'Take the poster from the page' }));
    expect((await screen.findByRole('img', { name: 'Poster of Her' })).getAttribute('src')).toBe(`${poster}#new`);
    expect(await stored()).toBe(`${poster}#new`);
  });

  it('shows all its viewings in one view, each with its score and day', async () => {
    await saveReview(log, { film: her, review: { score: score(7), venue: 'Rio' } });
    await saveReview(log, { film: her, review: { score: score(9), venue: 'Rio', rewatch: true } });
    await show();
    const viewings = await screen.findByRole('region', { name: '2 viewings' });
    expect(viewings.querySelectorAll('li')).toHaveLength(2);
    expect(viewings.textContent).toContain('day unknown');
    expect(await venuesOf(log)).toEqual(['Rio']);
  });

  it('keeps its earlier scores back until a new one is set, if the person likes it so', async () => {
    await writeSettings({ earlierScore: 'after mine' });
    await saveReview(log, { film: her, review: { score: score(9), tldr: 'Being heard.' } });
    const user = await show();
    const reveal = await screen.findByRole('button', { name: 'Show it now' });
    expect(screen.queryByText('9 out of 10')).toBeNull();
    await user.click(reveal);
    expect(await screen.findByText('9 out of 10')).toBeTruthy();
  });
});
