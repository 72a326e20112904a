import type { Part } from './statistics.ts';
import { countUnder, type Tally } from './tally.ts';

/** Viewings by tag. */
export function tagsPart(): Part<Map<string, Tally>> {
  const tags = new Map<string, Tally>();
  return {
    add: ({ reviews }) => countUnder(tags, reviews, (review) => new Set(review.tags)),
    result: () => tags,
  };
}
