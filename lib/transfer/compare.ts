import type { Review, ReviewFacts } from '../review.ts';

/** Fields by which a review of a file is compared with one of the log. */
const fields = [
  'score',
  'tldr',
  'body',
  'watchedOn',
  'rewatch',
  'liked',
  'spoilers',
  'tags',
  'venue',
  'aspects',
] as const;

/** What of `given` differs: fields the log has empty (`adds`) and fields where both say something (`differs`). */
export type Difference = { adds: (typeof fields)[number][]; differs: (typeof fields)[number][] };

/** Compares what a file says of a viewing with what the log has; what the file does not say differs in nothing. */
export function compare(review: Review, given: ReviewFacts): Difference {
  const found: Difference = { adds: [], differs: [] };
  for (const field of fields) {
    if (isEmpty(given[field]) || asText(given[field]) === asText(review[field])) continue;
    found[isEmpty(review[field]) ? 'adds' : 'differs'].push(field);
  }
  return found;
}

/** The facts of a review that has every field: what is empty is absent. */
export function factsOf(review: Review): ReviewFacts {
  const facts = fields.filter((field) => !isEmpty(review[field])).map((field) => [field, review[field]]);
  return Object.fromEntries(facts) as ReviewFacts;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

/** A value as text, whatever the order of an object's names. */
function asText(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? '';
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
