import type { Review } from '../review.ts';

const begins = /^TL;DR – /;

/** TL;DR and body in one text, for formats with one field for both: `TL;DR – …`, a blank line, the body. */
export function foldedTldr({ tldr, body }: Pick<Review, 'tldr' | 'body'>): string {
  return [tldr && `TL;DR – ${tldr}`, body].filter(Boolean).join('\n\n');
}

/** What `foldedTldr` put together, taken apart; a text that does not begin so is all body. */
export function unfoldedTldr(text: string): { tldr: string; body: string } {
  if (!begins.test(text)) return { tldr: '', body: text };
  const end = text.indexOf('\n\n');
  const first = end < 0 ? text : text.slice(0, end);
  return { tldr: first.replace(begins, ''), body: end < 0 ? '' : text.slice(end + 2) };
}
