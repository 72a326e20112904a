import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sighting } from '../../lib/detect/sighting.ts';
import type { FilmFacts, Key } from '../../lib/film.ts';
import { type Log, openLog, saveReview } from '../../lib/log/log.ts';
import { scaleNamed, writeSettings } from '../../lib/settings.ts';
import { type Subject, subjectOf } from '../film/subject.ts';
import type { Notice } from '../frame/notify.ts';
import { Notices } from '../frame/notify.ts';
import { FilmReview } from './FilmReview.tsx';
import { venuesOf } from './VenueField.tsx';

const poster = 'data:image/webp;base64,UklGRg==';
let taken: string | undefined;
const her: FilmFacts = { title: 'Her', year: 2013, keys: ['imdb:tt1798709' as Key], poster };
const score = (value: number) => ({ value, best: 10 });
const notices: Notice[] = [];
let log: Log;

const tldr = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'TL;DR' });

async function show(sighting: Sighting | null = null, subject?: Subject) {
  notices.length = 0;
  const problem = (error: unknown) => {
    throw error;
  };
  render(
    <Notices.Provider value={{ say: (notice) => notices.push(notice), problem }}>
      <FilmReview
        log={log}
        subject={subject ?? (await subjectOf(log, her, sighting))}
        scale={scaleNamed('ten')}
        mac={false}
        version={0}
        active
        correct={() => {}}
        reject={() => {}}
        accept={() => {}}
        turnTo={() => {}}
        apart={() => {}}
        takePoster={async () => taken}
        saved={() => {}}
      />
    </Notices.Provider>,
  );
  return userEvent.setup();
}

beforeEach(async () => {
  taken = `${poster}#new`;
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  const storage = { get: async () => ({}), set: async () => {} };
  log = await openLog({ storage, clock: () => new Date(2026, 2, 14, 20), id: () => crypto.randomUUID() });
});

const published: Sighting = {
  url: 'https://blog.example/her',
  confidence: 'sure',
  film: her,
  evidence: {},
  reviewed: true,
  review: { score: { value: 3.5, best: 5 }, body: 'Talking, and being heard.', watchedOn: '2014-02-14' as never },
};

describe('a film', () => {
  it('whose page holds a review has it offered; taken, it keeps its scale, and undone, the form is as it was', async () => {
    const user = await show(published);
    const body = screen.getByRole('textbox', { name: 'Review' }) as HTMLTextAreaElement;
    await user.click(await screen.findByRole('button', { name: 'Take score, text and day' }));
    expect(body.value).toBe('Talking, and being heard.');
    expect(notices.at(-1)?.said).toBe('The page’s review is in the form');
    expect(screen.queryByRole('button', { name: 'Take score, text and day' })).toBeNull();
    notices.at(-1)?.undo?.();
    await waitFor(() => expect(body.value).toBe(''));
    await user.click(await screen.findByRole('button', { name: 'Take score, text and day' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('button', { name: 'Watched again' });
    const [stored] = await log.db.getAll('reviews');
    expect(stored).toMatchObject({ score: { value: 3.5, best: 5 }, watchedOn: '2014-02-14' });
  });

  it('is offered of its page’s review only what the person has not given, whose own score and words stay', async () => {
    const user = await show(published);
    expect(await screen.findByText(/3\.5\/5 · February 14, 2014 · “Talking/)).toBeTruthy();
    await user.keyboard('7');
    const body = screen.getByRole('textbox', { name: 'Review' }) as HTMLTextAreaElement;
    await user.type(body, 'Mine');
    expect(await screen.findByText('February 14, 2014')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take what is missing here' }));
    expect(body.value).toBe('Mine');
    expect(screen.getByRole('slider', { name: 'Score' }).getAttribute('aria-valuetext')).toBe('7 out of 10');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('button', { name: 'Watched again' });
    const [stored] = await log.db.getAll('reviews');
    expect(stored).toMatchObject({ score: score(7), body: 'Mine', watchedOn: '2014-02-14' });
  });

  it('whose page’s review is another’s offers it no more, until that is undone', async () => {
    const user = await show(published);
    await user.click(await screen.findByRole('button', { name: 'Not mine' }));
    expect(screen.queryByText(/This page holds a review/)).toBeNull();
    expect(notices.at(-1)?.said).toBe('This page’s review is not offered any more');
    cleanup();
    const before = notices.at(-1);
    await show(published);
    await screen.findByRole('combobox', { name: 'Venue' });
    expect(screen.queryByText(/This page holds a review/)).toBeNull();
    await before?.undo?.();
    cleanup();
    await show(published);
    expect(await screen.findByRole('button', { name: 'Not mine' })).toBeTruthy();
  });

  it('that was read from a link, and has no page, has none offered and its whole form', async () => {
    await show({ ...published, url: '', review: undefined } as Sighting);
    expect(await screen.findByRole('combobox', { name: 'Venue' })).toBeTruthy();
    expect(screen.queryByText(/This page holds a review/)).toBeNull();
  });

  it('that is in the log already has no review of its page offered', async () => {
    await saveReview(log, { film: her, review: { score: score(9) } });
    await show(published);
    await screen.findByRole('button', { name: 'Watched again' });
    expect(screen.queryByText(/This page holds a review/)).toBeNull();
  });

  it('says what to do where its poster is not in sight, and keeps the one it has', async () => {
    taken = undefined;
    const user = await show();
    await user.click(await screen.findByRole('button', { name: 'Correct' }));
    await user.click(await screen.findByRole('button', { name: 'Take the poster from the page' }));
    await waitFor(() => expect(notices.at(-1)?.said).toMatch(/^The poster cannot be seen now\. Scroll to it/));
    expect(screen.getByRole('img', { name: 'Poster of Her' }).getAttribute('src')).toBe(poster);
  });

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

  it('is offered the tags of the log, the most used first, and is marked a rewatch when it is seen again', async () => {
    await saveReview(log, { film: { title: 'Heat' }, review: { tags: ['cinema', 'rain'] } });
    await saveReview(log, { film: { title: 'Brazil' }, review: { tags: ['rain'] } });
    await saveReview(log, { film: her, review: { score: score(7) } });
    const user = await show();
    await user.click(await screen.findByRole('button', { name: 'Watched again' }));
    expect(screen.getByRole('button', { name: 'Rewatch', pressed: true })).toBeTruthy();
    const offered = [...document.querySelectorAll('datalist option')].map((each) => each.getAttribute('value'));
    expect(offered.slice(0, 2)).toEqual(['rain', 'cinema']);
  });

  it('saved as watched and no more is called so, as in the log, and that can be undone', async () => {
    const user = await show();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Watched, not yet scored.')).toBeTruthy();
    expect(notices.at(-1)).toMatchObject({ said: 'Saved · Watched, not yet scored.', shown: true });
    await notices.at(-1)?.undo?.();
    expect(await log.db.getAll('reviews')).toEqual([]);
    cleanup();
    const again = await show();
    await again.keyboard('8{Control>}{Enter}{/Control}');
    await screen.findByRole('button', { name: 'Edit' });
    expect(screen.queryByText('Watched, not yet scored.')).toBeNull();
    expect(notices.at(-1)).toEqual({ said: 'Saved' });
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

  it('can be left as it is: another viewing begun by mistake, or its discarded draft, is over and gives nothing back', async () => {
    await saveReview(log, { film: her, review: { score: score(9), tldr: 'The first time.' } });
    const user = await show();
    await user.click(await screen.findByRole('button', { name: 'Watched again' }));
    await user.type(tldr(), 'Never mind');
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    const edit = await screen.findByRole('button', { name: 'Edit' });
    await waitFor(() => expect(document.activeElement).toBe(edit));
    await user.click(edit);
    expect(tldr().value).toBe('The first time.');
    await user.click(screen.getByRole('button', { name: 'Stop editing' }));
    await user.click(await screen.findByRole('button', { name: 'Watched again' }));
    expect(tldr().value).toBe('');
  });

  it('keeps the draft of another viewing out of a review that is edited meanwhile', async () => {
    const { review } = await saveReview(log, { film: her, review: { score: score(9), tldr: 'The first time.' } });
    const user = await show();
    await user.click(await screen.findByRole('button', { name: 'Watched again' }));
    await user.type(tldr(), 'The second time');
    await screen.findByText('Draft kept');
    cleanup();
    const subject = await subjectOf(log, her, null);
    await show(null, subject);
    expect(tldr().value).toBe('The second time');
    cleanup();
    await show(null, { ...subject, editing: { id: review.id } });
    expect(tldr().value).toBe('The first time.');
  });
});
