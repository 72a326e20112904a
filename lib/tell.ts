import { correctionFor } from './corrections.ts';
import type { Key } from './film.ts';
import type { Told } from './icon.ts';
import { drafts, film as filmOf, find, type Log, reviewsOf } from './log/log.ts';
import type { Sight } from './messages.ts';

/** What the log has to say of a page that a film was seen on. */
export async function toldOf(log: Log, { url, film }: Sight): Promise<Told> {
  const said = await correctionFor(log.storage, url);
  const named = said?.film ?? film;
  if (!named) return { title: null, score: null, draft: false };
  const corrected = said?.filmId ? await filmOf(log, said.filmId) : undefined;
  const known = corrected
    ? { film: corrected, reviews: await reviewsOf(log, corrected.id) }
    : await find(log, named.keys ?? []);
  const keys = new Set<Key>([...(named.keys ?? []), ...(known?.film.keys ?? [])]);
  const scored = known?.reviews.findLast((review) => review.score !== null);
  const draft = (await drafts(log)).some(
    (each) => (known && each.filmId === known.film.id) || each.film.keys?.some((key) => keys.has(key)),
  );
  return { title: known?.film.title ?? named.title, score: scored?.score ?? null, draft };
}
