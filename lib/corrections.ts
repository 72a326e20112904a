import type { FilmFacts } from './film.ts';
import type { Storage } from './log/record.ts';
import type { Instant } from './review.ts';

/** What the person said a page is about. It wins over the detector. */
export type Correction = {
  /** A film of their own words, or of the log; `null` where they said no more than that it is not the one shown. */
  film: FilmFacts | null;
  filmId?: string;
  /** The films of the log that look like it are others. */
  apart?: true;
  when: Instant;
};

/** So many pages are remembered; beyond that the oldest are forgotten. */
const remembered = 5000;

/** Parts of an address that only say where the reader came from. */
export const tracking = /^(utm_\w+|fbclid|gclid|ref|ref_|referrer|source|si|mc_cid|mc_eid)$/;

/** A fragment that names a page of its own, as sites do that go on inside themselves: `#/film/7`, `#!film`. */
const route = /^#[!/]/;

/**
 * The address by which a page is remembered: without tracking, `www.`, a slash at the end, and a fragment that only
 * names a part of the page.
 */
export function pageOf(address: string): string {
  const { host, pathname, searchParams, hash } = new URL(address);
  const query = [...searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const rest = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${rest}${route.test(hash) ? hash : ''}`.slice(
    0,
    500,
  );
}

/** What the person said of this page, if anything. */
export async function correctionFor(storage: Storage, address: string): Promise<Correction | undefined> {
  return (await all(storage)).get(pageOf(address));
}

/** Remembers what the person said of a page; it is said anew each time. */
export async function remember(storage: Storage, address: string, correction: Correction): Promise<void> {
  const corrections = await all(storage);
  corrections.delete(pageOf(address));
  corrections.set(pageOf(address), correction);
  await storage.set({ corrections: [...corrections].slice(-remembered) });
}

/** Forgets what was said of a page: the detector decides again. */
export async function forget(storage: Storage, address: string): Promise<void> {
  const corrections = await all(storage);
  if (corrections.delete(pageOf(address))) await storage.set({ corrections: [...corrections] });
}

/** Kept as pairs, so that no address is mistaken for a property of an object. */
async function all(storage: Storage): Promise<Map<string, Correction>> {
  const { corrections } = await storage.get('corrections');
  return new Map(Array.isArray(corrections) ? (corrections as [string, Correction][]) : []);
}
