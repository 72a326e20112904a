import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Confidence } from '../../lib/detect/sighting.ts';
import type { FilmFacts, Key } from '../../lib/film.ts';
import { type Log, openLog, saveReview } from '../../lib/log/log.ts';
import { scales } from '../../lib/scales.ts';
import type { Look } from '../../lib/tab.ts';
import { Popup } from './Popup.tsx';

const her: FilmFacts = {
  title: 'Her',
  year: 2013,
  directors: ['Spike Jonze'],
  keys: ['imdb:tt1798709', 'tmdb:152601'] as Key[],
};

/** A page on which the detector saw this film. */
function page(film: FilmFacts, confidence: Confidence = 'sure', url = 'https://films.example/her'): Look {
  const sighting = { url, confidence, film, evidence: {} };
  return { tab: 1, seen: { url, sighting, poster: null, heading: film.title } };
}

/** A page that is about no film. */
const soup: Look = {
  tab: 1,
  seen: { url: 'https://notes.example/soup', sighting: null, poster: null, heading: 'Soup' },
};

const kept = new Map<string, unknown>();
const storage = {
  get: async (name: string) => (kept.has(name) ? { [name]: kept.get(name) } : {}),
  set: async (items: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(items)) kept.set(name, value);
  },
};

function open(): Promise<Log> {
  return openLog({ storage, clock: () => new Date(2026, 2, 14, 20), id: () => crypto.randomUUID() });
}

function show(look: Look, opening: Promise<Log> = open()) {
  cleanup();
  const [scale] = scales;
  if (!scale) throw new Error('no scale');
  render(
    <Popup
      opening={opening}
      look={async () => look}
      watch={() => () => {}}
      poster={async () => undefined}
      scale={Promise.resolve(scale)}
      mac={false}
      options={() => {}}
    />,
  );
  return userEvent.setup();
}

const tldr = () => screen.findByRole('textbox', { name: 'TL;DR' }) as Promise<HTMLTextAreaElement>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  kept.clear();
  fakeBrowser.reset();
});

describe('the popup', () => {
  it('opens on the film of the page, with the form', async () => {
    show(page(her));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    expect(screen.getByText('Spike Jonze')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe('score'));
  });

  it('opens on the log where there is no film', async () => {
    show(soup);
    expect(await screen.findByRole('heading', { name: 'Your log is empty' })).toBeTruthy();
  });

  it('shows the newest rows before the log has opened, and opens one as soon as it has', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { tldr: 'Tender.' } });
    await log.recorded;
    await fakeBrowser.storage.local.set(Object.fromEntries(kept));
    let ready = (_log: Log) => {};
    const opening = new Promise<Log>((resolve) => {
      ready = resolve;
    });
    const nothing = { url: 'https://notes.example/soup', sighting: null, poster: null, heading: 'Soup' };
    const user = show({ tab: 1, seen: nothing }, opening);
    await user.click(await screen.findByRole('button', { name: 'Her' }));
    ready(log);
    expect(await screen.findByRole('button', { name: 'Watched again' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Review', selected: true })).toBeTruthy();
  });

  it('says in a sentence that a page cannot be read, and takes any film by its title', async () => {
    const user = show({ tab: 1, refused: 'denied' });
    expect(await screen.findByText(/no extension read this page/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Start the review' }));
    expect(screen.getByRole('alert').textContent).toBe('A film needs a title.');
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Playtime');
    await user.type(screen.getByRole('textbox', { name: 'Year' }), '1967');
    await user.click(screen.getByRole('button', { name: 'Start the review' }));
    expect(await screen.findByRole('heading', { name: 'Playtime' })).toBeTruthy();
    await user.keyboard('9{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('button', { name: 'Watched again' })).toBeTruthy();
  });

  it('never guesses silently: what is unsure looks unsure and is one click to mend', async () => {
    const user = show(page({ title: 'A night at the pictures' }, 'guess'));
    expect(await screen.findByText(/Is this the film\?/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Her');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    expect(screen.queryByText(/Is this the film\?/)).toBeNull();
  });

  it('remembers for that page that it is about another film, and forgets it when told', async () => {
    const log = await open();
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'Not this film' }));
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Playtime');
    await user.click(screen.getByRole('button', { name: 'Start the review' }));
    await screen.findByRole('heading', { name: 'Playtime' });
    show(page(her, 'sure', 'https://other.example/her'), Promise.resolve(log));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    const again = show(page(her), Promise.resolve(log));
    expect(await screen.findByRole('heading', { name: 'Playtime' })).toBeTruthy();
    await again.click(screen.getByRole('button', { name: 'Not this film' }));
    await again.click(await screen.findByRole('button', { name: 'Back to the film of this page' }));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
  });

  it('remembers that it is not this film, though no other was named', async () => {
    const log = await open();
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'Not this film' }));
    const again = show(page(her), Promise.resolve(log));
    expect((await screen.findByRole('textbox', { name: 'Title' })) as HTMLInputElement).toHaveProperty('value', '');
    expect(screen.queryByRole('heading', { name: 'Her' })).toBeNull();
    await again.click(screen.getByRole('button', { name: 'Back to the film of this page' }));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
    show(page(her), Promise.resolve(log));
    expect(await screen.findByRole('heading', { name: 'Her' })).toBeTruthy();
  });

  it('knows a film without any number again on the page it was reviewed on', async () => {
    const log = await open();
    const user = show(page({ title: 'A short of ours' }), Promise.resolve(log));
    await user.type(await tldr(), 'Nine minutes.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('button', { name: 'Edit' });
    show(page({ title: 'A short of ours' }), Promise.resolve(log));
    expect(await screen.findByText('Nine minutes.')).toBeTruthy();
  });

  it('proposes the heading where no film was recognised', async () => {
    const user = show({
      tab: 1,
      seen: { url: 'https://blog.example/1', sighting: null, poster: null, heading: 'Heat' },
    });
    await user.click(await screen.findByRole('button', { name: 'Review another film' }));
    expect(screen.getByText(/is the heading of this page/)).toBeTruthy();
    expect((screen.getByRole('textbox', { name: 'Title' }) as HTMLInputElement).value).toBe('Heat');
  });

  it('says “Saved” when the review is in the log', async () => {
    const opening = open();
    const user = show(page(her), opening);
    await user.type(await tldr(), 'Being heard.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getAllByRole('status').some((each) => each.textContent === 'Saved')).toBe(true));
    const [review] = await (await opening).db.getAll('reviews');
    expect(review).toMatchObject({ tldr: 'Being heard.', score: null, watchedOn: null });
  });

  it('opens on the existing review on any page of the same film', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { score: { value: 9, best: 10 }, tldr: 'Being heard.' } });
    const user = show(page({ title: '她', keys: ['tmdb:152601'] as Key[] }), Promise.resolve(log));
    expect(await screen.findByText('Being heard.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Watched again' }));
    expect((await tldr()).value).toBe('');
    expect(screen.getByRole('button', { name: 'Rewatch', pressed: true })).toBeTruthy();
  });

  it('proposes a film of the same title, year and director, and merges nothing by itself', async () => {
    const log = await open();
    await saveReview(log, { film: { ...her, keys: [] }, review: { tldr: 'Being heard.' } });
    const user = show(page(her), Promise.resolve(log));
    expect(await screen.findByText('Is this the Her (2013) in your log?')).toBeTruthy();
    expect(screen.queryByText('Being heard.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Yes, the same film' }));
    expect(await screen.findByText('Being heard.')).toBeTruthy();
  });

  it('remembers for that page that a film which looks alike is another', async () => {
    const log = await open();
    await saveReview(log, { film: { ...her, keys: [] }, review: { tldr: 'Being heard.' } });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'No, another one' }));
    expect(screen.queryByText(/in your log\?/)).toBeNull();
    show(page(her), Promise.resolve(log));
    expect(await tldr()).toBeTruthy();
    expect(screen.queryByText(/in your log\?/)).toBeNull();
    show(page(her, 'sure', 'https://other.example/her'), Promise.resolve(log));
    expect(await screen.findByText(/in your log\?/)).toBeTruthy();
  });

  it('makes one film of two, and two of one again by undo', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { tldr: 'Being heard.' } });
    await saveReview(log, {
      film: { title: 'Ona', year: 2013, keys: ['csfd:1'] as Key[] },
      review: { tldr: 'Warsaw.' },
    });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByText('One film or two?'));
    await user.type(screen.getByRole('searchbox', { name: 'Find the same film under another name' }), 'ona');
    await user.click(await screen.findByRole('button', { name: 'It is the same film as Ona (2013)' }));
    expect(await screen.findByText('Warsaw.')).toBeTruthy();
    expect(await log.db.getAll('films')).toMatchObject([{ title: 'Her', otherTitles: ['Ona'] }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('Warsaw.')).toBeNull());
    await waitFor(async () => expect(await log.db.getAll('films')).toHaveLength(2));
  });

  it('makes two films of one: a viewing, or the film of this page with its number; both can be undone', async () => {
    const log = await open();
    const both = { ...her, keys: ['imdb:tt1798709', 'mubi:nosferatu'] as Key[] };
    await saveReview(log, { film: both, review: { tldr: 'Being heard.' } });
    await saveReview(log, { film: both, review: { tldr: 'A shadow.', watchedOn: '2025-01-02' as never } });
    const mubi = page(
      { title: 'Nosferatu', year: 1922, keys: ['mubi:nosferatu'] as Key[] },
      'sure',
      'https://mubi.com/n',
    );
    const user = show(mubi, Promise.resolve(log));
    await user.click(await screen.findByText('One film or two?'));
    await user.click(screen.getByRole('button', { name: 'The viewing of 2025-01-02 is of another film' }));
    await waitFor(() => expect(screen.queryByText('Being heard.')).toBeNull());
    expect(screen.getByText('A shadow.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Being heard.')).toBeTruthy();

    await user.click(await screen.findByRole('button', { name: 'This page is about another film' }));
    expect(await screen.findByRole('heading', { name: 'Nosferatu' })).toBeTruthy();
    expect(await tldr()).toBeTruthy();
    const keys = async () => (await log.db.getAll('films')).map((film) => film.keys.join()).sort();
    expect(await keys()).toEqual(['imdb:tt1798709', 'mubi:nosferatu']);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Being heard.')).toBeTruthy();
    expect(await keys()).toEqual(['imdb:tt1798709,mubi:nosferatu']);
  });

  it('loses nothing typed: the text is there when it opens again, on this film only', async () => {
    const log = await open();
    let user = show(page(her), Promise.resolve(log));
    await user.type(await tldr(), 'Half a sen');
    cleanup();
    show(page({ title: 'Heat', year: 1995, keys: ['imdb:tt0113277' as Key] }), Promise.resolve(log));
    expect((await tldr()).value).toBe('');
    user = show(page({ ...her, title: '她', keys: ['tmdb:152601'] as Key[] }), Promise.resolve(log));
    await waitFor(async () => expect((await tldr()).value).toBe('Half a sen'));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(async () => expect((await tldr()).value).toBe(''));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await tldr()).value).toBe('Half a sen'));
  });

  it('deletes with undo, without asking', async () => {
    const log = await open();
    await saveReview(log, { film: her, review: { tldr: 'Being heard.' } });
    const user = show(page(her), Promise.resolve(log));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(await tldr()).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await log.db.getAll('reviews')).toMatchObject([{ deleted: null }]));
  });
});
