import { type Key, toKey } from '../../lib/film.ts';
import { type Draft, film as filmOf, find, type Log, reviewsOf } from '../../lib/log/log.ts';
import { type Subject, subjectOf, subjectOfReview } from '../film/subject.ts';

/** What the popup's page begins with where its address names it: a review, a draft, or the film behind a link. */
export async function begin(log: Log, words: URLSearchParams): Promise<Subject | null> {
  const draft = words.get('draft');
  if (draft) {
    const kept = await log.db.get('drafts', draft);
    return kept ? subjectOfDraft(log, kept) : null;
  }
  const title = (words.get('title') ?? '').slice(0, 300);
  if (title) return subjectOfLink(log, title, words);
  return subjectOfReview(log, words.get('review') ?? '');
}

/** The film that a draft is about, with this draft. */
export async function subjectOfDraft(log: Log, draft: Draft): Promise<Subject> {
  const film = draft.filmId ? await filmOf(log, draft.filmId) : undefined;
  const known = film ? { film, reviews: await reviewsOf(log, film.id) } : await find(log, draft.film.keys ?? []);
  return { film: draft.film, sighting: null, known, proposed: [], draft };
}

/** The film behind a link. Its title is a guess from the link, and looks like one, unless the log knows the film. */
async function subjectOfLink(log: Log, title: string, words: URLSearchParams): Promise<Subject> {
  const key: Key | undefined = toKey(words.get('key') ?? '');
  const year = Number(words.get('year'));
  const film = { title, ...(year > 1800 && year < 2200 && { year }), keys: key ? [key] : [] };
  const url = words.get('link') ?? '';
  const said = [{ source: 'url' as const, said: url.slice(0, 200) }];
  const sighting = { url, confidence: 'guess' as const, film, evidence: { film: said, title: said } };
  const subject: Subject = { ...(await subjectOf(log, film, sighting)), link: true };
  return subject.known ? { ...subject, film: { ...film, ...facts(subject.known.film) } } : subject;
}

const facts = ({ title, year, directors }: { title: string; year: number | null; directors: string[] }) => ({
  title,
  directors,
  ...(year !== null && { year }),
});
