import { toDay } from '../day.ts';
import type { ReviewFacts } from '../review.ts';
import { isScore } from '../score.ts';
import { isNode, list, type Node, readBlocks, typesOf, walk } from './json-ld.ts';
import { attribute, openPage, type Page, rawText, some, textOf } from './page.ts';
import { clean, decode } from './text.ts';

const longest = 100_000;

/** Words of several paragraphs: line breaks are kept, direction and control characters are not. */
function words(value: unknown): string {
  return typeof value === 'string'
    ? decode(value.slice(0, longest))
        .replace(/[^\P{C}\s]|\uFEFF/gu, '')
        .normalize('NFC')
        .trim()
    : '';
}

function review(value: string, best: string, body: string, date: string): ReviewFacts | undefined {
  const facts: ReviewFacts = {};
  const score = { value: Number.parseFloat(value.replace(',', '.')), best: Number.parseFloat(best) || 5 };
  if (isScore(score)) facts.score = score;
  if (body) facts.body = body;
  const day = toDay(date.slice(0, 10));
  if (day) facts.watchedOn = day;
  return facts.score || facts.body ? facts : undefined;
}

/** The day of the viewing, as Letterboxd's entries link it in the diary: the review may be of another day. */
function dayInDiary(page: Page): string {
  for (const link of some(page.all('a'), 1500)) {
    const day = /\/diary\/for\/(\d{4})\/(\d\d)\/(\d\d)\/?$/.exec(attribute(link, 'href').slice(0, 300));
    if (day) return day.slice(1).join('-');
  }
  return '';
}

/** The review of a `Review` node of JSON-LD (https://schema.org/Review). */
function reviewOf(node: Node, page: Page): ReviewFacts | undefined {
  const rating = list(node.reviewRating).find(isNode) ?? {};
  return review(
    clean(rating.ratingValue),
    clean(rating.bestRating),
    words(node.reviewBody ?? node.articleBody ?? node.description),
    dayInDiary(page) || clean(node.datePublished ?? node.dateCreated),
  );
}

/** The one review marked up as h-review (https://microformats.org/wiki/h-review) or hReview, where the page is one. */
function markedUp(page: Page): ReviewFacts | undefined {
  const [entry, second] = [...some(page.all('.h-review'), 2), ...some(page.all('.hreview'), 2)];
  if (!entry || second) return undefined;
  const first = (selector: string) => entry.querySelector(selector);
  const said = (element: Element | null) =>
    element
      ? clean(
          attribute(element, 'value') ||
            attribute(element, 'datetime') ||
            attribute(element, 'title') ||
            textOf(element),
        )
      : '';
  return review(
    said(first('.p-rating .value,.rating .value,.p-rating,.rating')),
    said(first('.p-best,.best')),
    words(rawText(first('.e-content,.e-description,.description'), longest, 20_000)),
    said(first('.dt-reviewed,.dt-published,.dtreviewed,time')),
  );
}

/** The published review that a page is, where it is one and only one: of several none is the person's own. Never throws. */
export function ownReview(document: Document): ReviewFacts | undefined {
  try {
    const page = openPage(document);
    const reviews: Node[] = [];
    walk(readBlocks(page), (node, role) => {
      if (role === 'top' && node.itemReviewed && typesOf(node).some((type) => type.endsWith('review')))
        reviews.push(node);
    });
    const [review, second] = reviews;
    return (review && !second && reviewOf(review, page)) || markedUp(page);
  } catch {
    return undefined;
  }
}
