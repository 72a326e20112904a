import { browser } from '../../lib/browser.ts';
import type { Box } from '../../lib/detect/poster-box.ts';
import { takeHint } from '../../lib/hint.ts';
import { type Draft, editFilm, keepDraft, type Log } from '../../lib/log/log.ts';
import { asQuote } from '../../lib/markdown/edit.ts';
import { takePoster } from '../../lib/poster.ts';
import { reviewFactsOf } from '../../lib/review.ts';
import type { Look, Seen } from '../../lib/tab.ts';
import { draftIdOf, type Subject, subjectOfPage } from '../film/subject.ts';

/**
 * Takes what was picked on this page: a quote into the draft of its film, or left in `seen` where it has none; a picture
 * as its poster, which is returned.
 */
export async function takeHinted(
  log: Log,
  { tab, seen }: Look & { seen: Seen },
  given: unknown,
): Promise<string | undefined> {
  const hint = await takeHint(given, tab);
  if (!hint) return undefined;
  const quote = hint.quote?.trim();
  const subject = quote ? await subjectOfPage(log, seen) : null;
  if (quote && subject) await quoteInto(log, subject, quote);
  else seen.quote = quote;
  const box = hint.image ? await boxOf(hint.tab, hint.image) : undefined;
  const poster = box && (await takePoster(box));
  if (poster) await takePicture(log, seen, poster);
  return poster;
}

/** Where the picture of this address stands, if all of it is in the visible part of the page. Device pixels. */
async function boxOf(tabId: number, address: string): Promise<Box | undefined> {
  const find = (wanted: string) => {
    const picture = [...document.images].find(({ currentSrc, src }) => currentSrc === wanted || src === wanted);
    const { x = 0, y = 0, width = 0, height = 0 } = picture?.getBoundingClientRect() ?? {};
    const inside = width > 0 && x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
    const d = devicePixelRatio;
    return inside ? { x: x * d, y: y * d, width: width * d, height: height * d } : null;
  };
  const [found] = await browser.scripting
    .executeScript({ target: { tabId }, func: find as unknown as () => void, args: [address] })
    .catch(() => []);
  return (found?.result as Box | null | undefined) ?? undefined;
}

/**
 * Puts a quote that was picked on a page into the draft of a film, on disk, before the form opens on it: into the
 * review there is, else into a new one. Nothing of what stands there is replaced.
 */
export async function quoteInto(log: Log, subject: Subject, quote: string): Promise<void> {
  const draft = subject.draft ?? newDraft(subject);
  const body = [draft.facts.body?.trimEnd(), asQuote(quote)].filter(Boolean).join('\n\n');
  // Not in the name of a window that has this draft open: that one is to hear that it was written elsewhere.
  await keepDraft(log, { ...draft, window: crypto.randomUUID(), facts: { ...draft.facts, body: `${body}\n\n` } });
}

/** Gives a film of the log the picture that the person picked; a new film takes it from the page. */
async function takePicture(log: Log, seen: Seen, poster: string): Promise<void> {
  const subject = await subjectOfPage(log, seen);
  if (subject?.known) await editFilm(log, subject.known.film.id, { poster });
}

function newDraft({ film, known }: Subject): Omit<Draft, 'changed'> {
  const review = known?.reviews.at(-1);
  return {
    film,
    window: crypto.randomUUID(),
    revision: 0,
    id: review ? `edit:${review.id}` : draftIdOf(film, known),
    filmId: known?.film.id ?? null,
    reviewId: review?.id ?? null,
    facts: review ? reviewFactsOf(review) : {},
  };
}
