import { correctionFor } from '../../lib/corrections.ts';
import type { Sighting } from '../../lib/detect/sighting.ts';
import { type FilmFacts, foldTitle, newFilm } from '../../lib/film.ts';
import {
  type Draft,
  drafts,
  type Found,
  film as filmOf,
  find,
  findByTitle,
  isDraftOf,
  type Log,
  proposals,
  review as reviewOf,
  reviewsOf,
} from '../../lib/log/log.ts';
import { enriched } from '../../lib/log/matching.ts';
import type { Seen } from '../../lib/tab.ts';

/** The film that the Review tab is about, with all that the log has of it. */
export type Subject = {
  film: FilmFacts;
  /** What the page said, where the film comes from a page. */
  sighting: Sighting | null;
  /** The film of the log, by key. */
  known: Found | null;
  /** Films of the log that it may be; for the person to say. */
  proposed: Found[];
  /** The page it is remembered for; absent where the film comes from the log. */
  page?: string;
  /** What was typed and not saved. */
  draft: Draft | null;
  /** The person named the film, now or at an earlier time: it is not in doubt. */
  corrected?: boolean | undefined;
  /** The review to be edited at once; a new object each time it is asked for. */
  editing?: { id: string };
  /** What the person corrected. */
  mend?: FilmFacts;
  /** What was selected on the page. */
  quote?: string;
  /** All that is known of the film was read from a link to it. */
  link?: true;
};

/** The film of a page, or one typed by hand, together with its reviews, look-alikes and draft. */
export async function subjectOf(log: Log, film: FilmFacts, sighting: Sighting | null): Promise<Subject> {
  const known = await find(log, film.keys ?? []);
  // It is called on every page what it is called in the log: there the person may have corrected it.
  if (known && sighting) return subjectOfKnown(log, known, sighting);
  const proposed = known ? [] : sighting ? await proposals(log, film) : await findByTitle(log, film.title, film.year);
  return { film, sighting, known, proposed, draft: await draftOf(log, film, known) };
}

/** What a page is about: by the person's own word, else by the detector's; `null` where neither names a film. */
export async function subjectOfPage(log: Log, { url, sighting, selection }: Seen): Promise<Subject | null> {
  const said = await correctionFor(log.storage, url);
  const otherwise = said && named(said.film) !== named(sighting?.film);
  const film = said?.filmId && (await filmOf(log, said.filmId));
  if (film) {
    const known = { film, reviews: await reviewsOf(log, film.id) };
    return { ...(await subjectOfKnown(log, known, sighting)), page: url, quote: selection, corrected: otherwise };
  }
  const facts = said ? said.film : sighting && plain(sighting.film);
  if (!facts) return null;
  const subject = await subjectOf(log, facts, sighting);
  return {
    ...subject,
    page: url,
    quote: selection,
    corrected: otherwise || (said && !said.apart),
    ...(said?.apart && { proposed: [] }),
  };
}

/** What a person sees of a film, to tell what they called otherwise than the page. */
const named = (film: FilmFacts | null | undefined) => `${[film?.title, film?.year, film?.directors]}`;

/** A film already in the log as the subject: its own facts, and what the page adds. */
export async function subjectOfKnown(log: Log, known: Found, sighting: Sighting | null): Promise<Subject> {
  const page = sighting && newFilm(known.film.id, plain(sighting.film));
  const { id: _, year, minutes, ...facts } = page ? enriched(known.film, page) : known.film;
  const film = plain({ ...facts, year: year ?? undefined, minutes: minutes ?? undefined });
  return { film, sighting, known, proposed: [], draft: await draftOf(log, film, known) };
}

/** The film of a review in the log as the subject; `null` where there is no such review. */
export async function subjectOfReview(log: Log, id: string): Promise<Subject | null> {
  const review = id ? await reviewOf(log, id) : undefined;
  const film = review && (await filmOf(log, review.filmId));
  return film ? subjectOfKnown(log, { film, reviews: await reviewsOf(log, film.id) }, null) : null;
}

/** The facts of a film without what only the log and the detector know. */
export function plain(film: FilmFacts): FilmFacts {
  const { title, originalTitle, otherTitles, year, directors, actors, minutes, poster, keys } = film;
  return { title, originalTitle, otherTitles, year, directors, actors, minutes, poster, keys };
}

/** The name of the draft of a new review of this film. */
export function draftIdOf(film: FilmFacts, known: Found | null): string {
  return `new:${known?.film.id ?? film.keys?.[0] ?? `${foldTitle(film.title)}|${film.year ?? ''}`}`;
}

async function draftOf(log: Log, film: FilmFacts, known: Found | null): Promise<Draft | null> {
  return (await drafts(log)).find((draft) => isDraftOf(draft, film, known)) ?? null;
}
