import type { Day } from '../day.ts';
import type { Score } from '../score.ts';
import { type PlaceIndex, readInOrder } from './order.ts';
import type { StoredReview } from './schema.ts';

/** One row of the list: what it shows of a review. */
export type Row = {
  id: string;
  filmId: string;
  title: string;
  originalTitle: string;
  year: number | null;
  score: Score | null;
  watchedOn: Day | null;
  /** The day it is listed under: of the viewing, else of the writing. */
  day: Day;
  rewatch: boolean;
  liked: boolean;
  spoilers: boolean;
  tags: string[];
  /** The review's first words, as `lineOf` gives them. */
  line: string;
};

/** How many rows the first screen has; so many are kept ready outside the database. */
export const firstScreenLength = 50;

/** The row of a review. */
export function rowOf(review: StoredReview): Row {
  const { id, filmId, filmLine, score, watchedOn, rewatch, liked, spoilers, tags, created } = review;
  const day = watchedOn ?? (created.slice(0, 10) as Day);
  return { id, filmId, ...filmLine, score, watchedOn, day, rewatch, liked, spoilers, tags, line: lineOf(review) };
}

/** The words by which a review is known in one line: the TL;DR, else the first line of the body; at most 200 characters. */
export function lineOf({ tldr, body }: Pick<StoredReview, 'tldr' | 'body'>): string {
  return (tldr || withoutSigns(body.trimStart().slice(0, 400))).slice(0, 200);
}

/**
 * The first line of Markdown without the signs that would be read out of it: those before it, of bold, slanted and
 * struck words, and of links. A spoiler, also one of which the end is not there, is three dots: it is not read by chance.
 */
function withoutSigns(body: string): string {
  return body
    .replace(/\|\|.+?(\|\||$)/gs, '…')
    .replace(/\n.*/s, '')
    .replace(/^(?:#{1,6}|>|[-*+]) +/, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(?<![\p{L}\d*_])([*_])(?! )(.+?)(?<! )\1(?![\p{L}\d])/gu, '$2');
}

/** The newest reviews, as many as the first screen has rows, and whether it is full. */
export async function rowsOnFirstScreen(byDay: PlaceIndex): Promise<{ reviews: StoredReview[]; full: boolean }> {
  const reviews = await readInOrder(byDay, { count: firstScreenLength, descending: true });
  return { reviews, full: reviews.length === firstScreenLength };
}
