import type { Film } from '../film.ts';
import { escapeMarkup } from '../formats/html/entities.ts';
import { letterboxdHtml } from '../formats/html/from-markdown.ts';
import type { Review } from '../review.ts';
import { formatScore, formatValue } from '../score.ts';

/** A way to copy a review: what goes to the clipboard. */
export type Copy = { name: 'markdown' | 'plain' | 'rich'; write: (film: Film, review: Review) => ClipboardItem };

const scoreOf = ({ score }: Review) => (score ? (score.as ? formatValue(score) : formatScore(score)) : '');
const named = ({ title, year }: Film) => (year ? `${title} (${year})` : title);
const paragraphs = (...parts: string[]) => parts.filter(Boolean).join('\n\n');

/** Signs that Markdown would take for its own, in what is no Markdown. */
const plainInMarkdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&');

/** A review as Markdown: the film, the score, the TL;DR and the words as they were written. */
export function asMarkdown(film: Film, review: Review): string {
  const heading = `**${plainInMarkdown(named(film))}**${review.score ? ` – ${scoreOf(review)}` : ''}`;
  return paragraphs(heading, review.tldr && `*${plainInMarkdown(review.tldr)}*`, review.body);
}

/** A review as plain text. */
export function asPlainText(film: Film, review: Review): string {
  const heading = `${named(film)}${review.score ? ` – ${scoreOf(review)}` : ''}`;
  return paragraphs(heading, review.tldr, review.body);
}

/** A review as markup for the clipboard: written for other programs, never shown by us as markup. */
export function asRichText(film: Film, review: Review): string {
  const heading = `<b>${escapeMarkup(named(film))}</b>${review.score ? ` – ${escapeMarkup(scoreOf(review))}` : ''}`;
  const body = letterboxdHtml(review.body)
    .split(/\n{2,}/)
    .map((part) => part.replaceAll('\n', '<br>'));
  return [heading, review.tldr && `<i>${escapeMarkup(review.tldr)}</i>`, ...body]
    .filter(Boolean)
    .map((part) => `<p>${part}</p>`)
    .join('');
}

const item = (types: Record<string, string>) =>
  new ClipboardItem(
    Object.fromEntries(Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })])),
  );

/** Every way to copy a review. */
export const copies: readonly Copy[] = [
  { name: 'markdown', write: (film, review) => item({ 'text/plain': asMarkdown(film, review) }) },
  { name: 'plain', write: (film, review) => item({ 'text/plain': asPlainText(film, review) }) },
  {
    name: 'rich',
    write: (film, review) => item({ 'text/html': asRichText(film, review), 'text/plain': asPlainText(film, review) }),
  },
];
