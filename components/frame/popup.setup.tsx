import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Confidence } from '../../lib/detect/sighting.ts';
import type { FilmFacts, Key } from '../../lib/film.ts';
import { type Log, openLog } from '../../lib/log/log.ts';
import { scales } from '../../lib/scales.ts';
import type { Look } from '../../lib/tab.ts';
import { Popup } from './Popup.tsx';

/** The film most of these tests are about. */
export const her: FilmFacts = {
  title: 'Her',
  year: 2013,
  directors: ['Spike Jonze'],
  keys: ['imdb:tt1798709', 'tmdb:152601'] as Key[],
};

/** A page on which the detector saw this film. */
export function page(film: FilmFacts, confidence: Confidence = 'sure', url = 'https://films.example/her'): Look {
  const sighting = { url, confidence, film, evidence: {} };
  return { tab: 1, seen: { url, sighting, poster: null, heading: film.title } };
}

/** A page that is about no film. */
export const soup: Look = {
  tab: 1,
  seen: { url: 'https://notes.example/soup', sighting: null, poster: null, heading: 'Soup' },
};

/** What the storage beside the log holds. */
export const kept = new Map<string, unknown>();
const storage = {
  get: async (name: string) => (kept.has(name) ? { [name]: kept.get(name) } : {}),
  set: async (items: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(items)) kept.set(name, value);
  },
};

/** Opens the log. */
export function open(clock = () => new Date(2026, 2, 14, 20)): Promise<Log> {
  return openLog({ storage, clock, id: () => crypto.randomUUID() });
}

/** Shows the popup over what a look at the page in front gives. */
export function show(
  look: Look | ((whole?: boolean) => Promise<Look>),
  opening: Promise<Log> = open(),
  reveal?: () => void,
) {
  cleanup();
  const [scale] = scales;
  if (!scale) throw new Error('no scale');
  render(
    <Popup
      opening={opening}
      look={typeof look === 'function' ? look : async () => look}
      reveal={reveal}
      watch={() => () => {}}
      poster={async () => undefined}
      scale={Promise.resolve(scale)}
      mac={false}
      options={() => {}}
    />,
  );
  return userEvent.setup();
}

/** The field of the TL;DR. */
export const tldr = () => screen.findByRole('textbox', { name: 'TL;DR' }) as Promise<HTMLTextAreaElement>;

/** An empty log, and nothing remembered. */
export function begin(): void {
  globalThis.indexedDB = new IDBFactory();
  kept.clear();
  fakeBrowser.reset();
}
