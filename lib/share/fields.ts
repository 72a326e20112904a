import type { Review } from '../review.ts';

/** What of a review can be shared; the title of its film always is. */
export type Fields = { poster: boolean; score: boolean; tldr: boolean; body: boolean; day: boolean };

/** A review as far as it is shared: what was not chosen is as if it had not been given. */
export function chosenOf(review: Review, { score, tldr, body, day }: Fields): Review {
  return {
    ...review,
    score: score ? review.score : null,
    tldr: tldr ? review.tldr : '',
    body: body ? review.body : '',
    watchedOn: day ? review.watchedOn : null,
  };
}
