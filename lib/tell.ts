import { correctionFor } from './corrections.ts';
import { nothing, type Told } from './icon.ts';
import { drafts, film as filmOf, find, isDraftOf, type Log, reviewsOf } from './log/log.ts';
import type { Sight } from './messages.ts';

/** What the log has to say of a page that a film was seen on. */
export async function toldOf(log: Log, { url, film }: Sight): Promise<Told> {
  const said = await correctionFor(log.storage, url);
  const named = said ? said.film : film;
  if (!named) return nothing;
  const corrected = said?.filmId ? await filmOf(log, said.filmId) : undefined;
  const known = corrected
    ? { film: corrected, reviews: await reviewsOf(log, corrected.id) }
    : await find(log, named.keys ?? []);
  const scored = known?.reviews.findLast((review) => review.score !== null);
  const draft = (await drafts(log)).some((each) => isDraftOf(each, named, known));
  return {
    title: known?.film.title ?? named.title,
    reviewed: (known?.reviews.length ?? 0) > 0,
    score: scored?.score ?? null,
    draft,
  };
}
