/**
 * The language in which the log is searched: `score:>=8 tag:cinema "long take"`. Its grammar stands in docs/query.md.
 *
 * Read      parseQuery(text) → each term, or what is wrong with it, with its place · termsOf(parsed) → the terms to ask
 * Write     printQuery(terms) · printTerm(term): `parseQuery` reads the same terms again
 * Ask       runQuery(log, terms, order, { signal }) → ids in order
 *           hitsAfter(log, terms, order, hits, news) → the hits after a change of the log, without asking anew
 * Type      wantedAt(text, caret) · offersFor(log, wanted) · withOffer(text, place, offer)
 * Keep      readViews(storage) · saveView · forgetView
 */
export { type Offer, offersFor, type Wanted, wantedAt, withOffer } from './complete.ts';
export { hitsAfter } from './live.ts';
export { idsInOrder, newestFirst, type Order } from './ordered.ts';
export { parseQuery, termsOf } from './parse.ts';
export { printQuery, printTerm } from './print.ts';
export type { Parsed, Part, Place, Problem, Range, Term } from './query.ts';
export { reviewsByIds, runQuery } from './run.ts';
export { forgetView, readViews, saveView, type View } from './views.ts';
