import { factsOf } from '../log/facts.ts';
import { fold } from '../log/fold.ts';
import type { StoredFilm, StoredReview } from '../log/log.ts';
import { searchTextOf } from '../log/text.ts';
import type { Term } from './query.ts';
import { type Test, testOf } from './tests.ts';

/** How a query is answered: words are looked for in the search text, all else is asked of the facts. */
export type Plan = {
  /** Folded words that must occur. */
  words: string[];
  /** Folded words that must not occur. */
  without: string[];
  tests: Test[];
};

/** The plan of a query. */
export function planOf(terms: readonly Term[]): Plan {
  const plan: Plan = { words: [], without: [], tests: [] };
  for (const term of terms) {
    if (term.is !== 'words') plan.tests.push(testOf(term));
    else {
      const word = fold(term.text);
      if (word) (term.not ? plan.without : plan.words).push(word);
    }
  }
  return plan;
}

/** Whether one review is among the hits. */
export function isHit({ words, without, tests }: Plan, review: StoredReview, film: StoredFilm): boolean {
  if (review.deleted !== null) return false;
  const facts = factsOf(review, film);
  if (!tests.every((test) => test(facts))) return false;
  if (words.length + without.length === 0) return true;
  const text = searchTextOf(review, film);
  return words.every((word) => text.includes(word)) && !without.some((word) => text.includes(word));
}
