import type { Day } from '../day.ts';
import type { Film } from '../film.ts';
import { escapeMarkup } from '../formats/html/entities.ts';
import { letterboxdHtml } from '../formats/html/from-markdown.ts';
import type { Review } from '../review.ts';
import { formatScore, formatValue } from '../score.ts';

/** A day as the person writes it. */
type InWords = (day: Day) => string;

/** A way to copy a review: what goes to the clipboard. */
export type Copy = {
  name: 'markdown' | 'plain' | 'rich';
  write: (film: Film, review: Review, inWords: InWords) => ClipboardItem;
};

const scoreOf = ({ score }: Review) => (score ? (score.as ? formatValue(score) : formatScore(score)) : '');
const named = ({ title, year }: Film) => (year ? `${title} (${year})` : title);
/** What stands after the title: the score and the day. */
const besides = (review: Review, inWords: InWords) =>
  [scoreOf(review), review.watchedOn && inWords(review.watchedOn)]
    .filter(Boolean)
    .map((part) => ` – ${part}`)
    .join('');
const paragraphs = (...parts: string[]) => parts.filter(Boolean).join('\n\n');

/** Signs that Markdown would take for its own, in what is no Markdown. */
const plainInMarkdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&');

/** A review as Markdown: the film, the score, the day, the TL;DR and the words as they were written. */
export function asMarkdown(film: Film, review: Review, inWords: InWords): string {
  const heading = `**${plainInMarkdown(named(film))}**${plainInMarkdown(besides(review, inWords))}`;
  return paragraphs(heading, review.tldr && `*${plainInMarkdown(review.tldr)}*`, review.body);
}

/** A review as plain text. */
export function asPlainText(film: Film, review: Review, inWords: InWords): string {
  return paragraphs(`${named(film)}${besides(review, inWords)}`, review.tldr, review.body);
}

/** A review as markup for the clipboard: written for other programs, never shown by us as markup. */
export function asRichText(film: Film, review: Review, inWords: InWords): string {
  const heading = `<b>${escapeMarkup(named(film))}</b>${escapeMarkup(besides(review, inWords))}`;
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
  { name: 'markdown', write: (...shared) => item({ 'text/plain': asMarkdown(...shared) }) },
  { name: 'plain', write: (...shared) => item({ 'text/plain': asPlainText(...shared) }) },
  {
    name: 'rich',
    write: (...shared) => item({ 'text/html': asRichText(...shared), 'text/plain': asPlainText(...shared) }),
  },
];
