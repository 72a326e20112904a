import { correctionFor, forget, remember } from '../../lib/corrections.ts';
import type { FilmFacts } from '../../lib/film.ts';
import { editFilm } from '../../lib/log/films.ts';
import { type Found, film as filmOf, type Log, reviewsOf } from '../../lib/log/log.ts';
import { undo } from '../../lib/log/undo.ts';
import { focusNext } from '../frame/focus-next.ts';
import type { Notify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { plain, type Subject, subjectOf, subjectOfKnown } from './subject.ts';

// What the person says of the film of a page; loaded then, as the form is painted without it.

/** Takes back what was done. */
type Back = (() => Promise<unknown>) | undefined;

/** What is judged, and where that is kept and told. */
export type Judged = {
  log: Log;
  subject: Subject;
  setSubject: (next: Subject | null) => void;
  /** Remembers for the page what the person said of it, and yields how to take that back. */
  say: (film: FilmFacts | null, filmId?: string, apart?: true) => Promise<Back>;
  notify: Notify;
};

/** Tells what the person said, and offers to take it back. What was pressed is gone by it: the focus goes on. */
function tell({ subject, setSubject, notify }: Judged, said: string, ...backs: Back[]): void {
  const undone = async () => {
    for (const back of backs) await back?.();
    setSubject(subject);
  };
  notify.say({ said, undo: () => undone().catch(notify.problem) });
  focusNext();
}

/** Writes facts of a film of the log. */
async function write(log: Log, id: string, facts: Partial<FilmFacts>): Promise<Back> {
  const { act } = await editFilm(log, id, facts);
  return async () => act && undo(log, act);
}

/** The film is called otherwise: one that is in the log is mended there at once. */
export async function correct(judged: Judged, film: FilmFacts): Promise<void> {
  const { log, subject, setSubject, say } = judged;
  const id = subject.known?.film.id;
  const { title, originalTitle, year, directors } = film;
  const back = id ? await write(log, id, { title, originalTitle, year, directors }) : undefined;
  setSubject({ ...subject, film, ...(!id && { mend: film }), corrected: true });
  tell(judged, t('film.corrected'), back, await say(film, id));
}

/** What the page says is right after all; a film of the log is called so there again, and stays the page's. */
export async function uncorrect(judged: Judged): Promise<void> {
  const { log, subject, setSubject, say } = judged;
  const { page, sighting, known, quote } = subject;
  if (!page || !sighting) return;
  const seen = plain(sighting.film);
  const { title, originalTitle, year, directors } = seen;
  // What the page says nothing of stays as it is.
  const facts = Object.entries({ title, originalTitle, year, directors }).filter(([, said]) => said !== undefined);
  const back = known ? await write(log, known.film.id, Object.fromEntries(facts)) : undefined;
  const film = known && (await filmOf(log, known.film.id));
  const before = await correctionFor(log.storage, page);
  const unsaid = film && before?.filmId ? await say(seen, film.id) : undefined;
  if (!unsaid) await forget(log.storage, page);
  const next = film
    ? await subjectOfKnown(log, { film, reviews: await reviewsOf(log, film.id) }, sighting)
    : await subjectOf(log, seen, sighting);
  const poster = next.film.poster || subject.film.poster;
  setSubject({ ...next, film: { ...next.film, poster }, draft: next.draft ?? subject.draft, page, quote });
  tell(judged, t('film.back'), back, unsaid ?? (async () => before && remember(log.storage, page, before)));
}

/** It is not this film. */
export async function reject(judged: Judged): Promise<void> {
  const back = await judged.say(null);
  judged.setSubject(null);
  tell(judged, t('film.notThis'), back);
}

/** It is none of the films of the log that look like it. */
export async function apart(judged: Judged): Promise<void> {
  const { subject, setSubject, say } = judged;
  setSubject({ ...subject, proposed: [] });
  tell(judged, t('film.proposalNo'), await say(subject.film, undefined, true));
}

/** It is this film of the log, which has the page's numbers from now on: so it is known by them on other pages. */
export async function accept(judged: Judged, known: Found): Promise<void> {
  const { log, subject } = judged;
  const keys = [...new Set([...known.film.keys, ...(subject.film.keys ?? [])])];
  const back = await write(log, known.film.id, { keys });
  tell(judged, t('film.proposalYes'), await turnTo(judged, known), back);
}

/** Goes on with another film of the log as that of the page. */
export async function turnTo({ log, subject, setSubject, say }: Judged, known: Found): Promise<Back> {
  const back = await say(subject.film, known.film.id);
  const next = await subjectOfKnown(log, known, subject.sighting);
  setSubject({ ...next, page: subject.page });
  return back;
}
