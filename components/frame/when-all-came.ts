import { pageOf } from '../../lib/corrections.ts';
import { drafts, isDraftOf, type Log } from '../../lib/log/log.ts';
import type { Look } from '../../lib/tab.ts';
import { type Subject, subjectOfPage } from '../film/subject.ts';

/** Whether both are written about in the same form. */
const sameForm = (one: Subject, other: Subject) =>
  one.page === other.page && one.known?.film.id === other.known?.film.id && one.film.keys?.[0] === other.film.keys?.[0];

/**
 * What the Review tab goes on with when all of a page has come of which a `part` was seen while it was loading: the
 * look, the film and what it takes the place of; `null` where what is shown stays, as the person has begun something.
 */
export async function whenAllCame(
  log: Log,
  part: Look,
  look: (whole: boolean) => Promise<Look>,
  shown: { readonly current: Subject | null | undefined },
): Promise<[Look, Subject | null, Subject | null | undefined] | null> {
  const now = await look(true);
  if (!('seen' in now && 'seen' in part) || pageOf(now.seen.url) !== pageOf(part.seen.url)) return null;
  const next = await subjectOfPage(log, now.seen);
  const kept = await drafts(log);
  const old = shown.current;
  // A title is being typed.
  if (!old) return document.activeElement?.matches('#panel-review input') ? null : [now, next, old];
  // A film that the person named.
  if (!old.page) return null;
  if (next && sameForm(old, next)) {
    const poster = next.film.poster ?? old.film.poster;
    return [now, { ...next, draft: old.draft, film: { ...next.film, poster } }, old];
  }
  return kept.some((draft) => isDraftOf(draft, old.film, old.known)) ? null : [now, next, old];
}
