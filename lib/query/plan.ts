import { searchTextOf } from '../log/derived.ts';
import { fold } from '../log/fold.ts';
import type { StoredFilm, StoredReview } from '../log/log.ts';
import { type Keys, keysOf } from './keys.ts';
import type { Term } from './query.ts';
import { type FilmTest, type ReviewTest, testOf } from './tests.ts';

/**
 * How a query is answered: `words` narrow it by the search text, `others` are looked for there and left out, and what
 * is left is tested, by the review first.
 */
export type Plan = {
  /** Folded. All that a term says in words, also of a director or tag, stands in the search text of its hits. */
  words: string[];
  /** Folded words that must not occur. */
  without: string[];
  /** Only these reviews, where any are named. */
  ids: string[] | null;
  /** Parts of the list's orders that its hits lie in. */
  keys: Keys[];
  /** What `keys` and `ids` tell already: asked of a review only where these are not. */
  told: ReviewTest[];
  ofReview: ReviewTest[];
  ofFilm: FilmTest[];
};

/** The plan of a query. */
export function planOf(terms: readonly Term[]): Plan {
  const plan: Plan = { words: [], without: [], ids: null, keys: [], told: [], ofReview: [], ofFilm: [] };
  for (const term of terms) {
    if ('text' in term && !term.not) plan.words.push(fold(term.text));
    if (term.is === 'words') {
      if (term.not) plan.without.push(fold(term.text));
      continue;
    }
    const test = testOf(term);
    const keys = keysOf(term);
    if (keys) plan.keys.push(keys);
    const named = term.is === 'id' && !term.not && plan.ids === null;
    if (named) plan.ids = term.ids;
    if ('ofReview' in test) (named || keys?.exact ? plan.told : plan.ofReview).push(test.ofReview);
    else plan.ofFilm.push(test.ofFilm);
  }
  plan.words = plan.words.filter(Boolean);
  plan.without = plan.without.filter(Boolean);
  return plan;
}

/** Whether one review is among the hits, without asking the search text. */
export function isHit(plan: Plan, review: StoredReview, film: StoredFilm): boolean {
  if (review.deleted !== null) return false;
  if (![...plan.told, ...plan.ofReview].every((test) => test(review)) || !plan.ofFilm.every((test) => test(film)))
    return false;
  if (plan.words.length + plan.without.length === 0) return true;
  const text = searchTextOf(review, film);
  return plan.words.every((word) => text.includes(word)) && !plan.without.some((word) => text.includes(word));
}
