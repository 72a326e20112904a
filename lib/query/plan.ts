import { factsOf } from '../log/facts.ts';
import { fold } from '../log/fold.ts';
import type { StoredFilm, StoredReview } from '../log/log.ts';
import { searchTextOf } from '../log/text.ts';
import type { Term } from './query.ts';
import { type Test, tagShown, testOf } from './tests.ts';

/** How a query is answered: words are looked for in the search text, all else is asked of the facts. */
export type Plan = {
  /** Folded words that must occur. */
  words: string[];
  /** Folded words that must not occur. */
  without: string[];
  /** Folded words that begin as a tag is shown, `#home`: they must occur, or a tag must so begin. With `not` neither. */
  tagged: { word: string; not: boolean; is: Test }[];
  tests: Test[];
};

/** The plan of a query. */
export function planOf(terms: readonly Term[]): Plan {
  const plan: Plan = { words: [], without: [], tagged: [], tests: [] };
  for (const term of terms) {
    if (term.is !== 'words') plan.tests.push(testOf(term));
    else {
      const word = fold(term.text);
      if (/^#./.test(word)) plan.tagged.push({ word, not: term.not === true, is: tagShown(word) });
      else if (word) (term.not ? plan.without : plan.words).push(word);
    }
  }
  return plan;
}

/** Whether one review is among the hits. */
export function isHit({ words, without, tagged, tests }: Plan, review: StoredReview, film: StoredFilm): boolean {
  if (review.deleted !== null) return false;
  const facts = factsOf(review, film);
  if (!tests.every((test) => test(facts))) return false;
  if (words.length + without.length + tagged.length === 0) return true;
  const text = searchTextOf(review, film);
  return (
    words.every((word) => text.includes(word)) &&
    !without.some((word) => text.includes(word)) &&
    tagged.every(({ word, not, is }) => (is(facts) || text.includes(word)) !== not)
  );
}
