import type { FilmWithReviews } from '../formats/format.ts';

/** What a log comes to: how many films and reviews, and a digest of all they say (SHA-256, hexadecimal). */
export type Digest = { films: number; reviews: number; sum: string };

/** So many films are digested at once; each piece takes the sum of those before into its own. */
const batch = 200;

/** Takes films in one by one, in the order in which they are written. */
export function digesting(): { add: (entry: FilmWithReviews) => Promise<void>; end: () => Promise<Digest> } {
  const digest: Digest = { films: 0, reviews: 0, sum: '' };
  let held = '';
  let count = 0;
  const flush = async () => {
    digest.sum = await sha256(digest.sum + held);
    held = '';
    count = 0;
  };
  return {
    async add({ film, reviews }) {
      digest.films++;
      digest.reviews += reviews.length;
      held += text(film, reviews);
      if (++count === batch) await flush();
    },
    async end() {
      if (count > 0) await flush();
      return digest;
    },
  };
}

/** Fields in one order and without what a store keeps beside them. */
function text(film: FilmWithReviews['film'], reviews: FilmWithReviews['reviews']): string {
  const { id, title, originalTitle, otherTitles, year, directors, actors, minutes, poster, keys } = film;
  const facts = [id, title, originalTitle, otherTitles, year, directors, actors, minutes, poster, keys];
  const told = reviews.map((review) => [
    [review.id, review.score?.value, review.score?.best, review.score?.as, review.tldr, review.body],
    [review.watchedOn, review.rewatch, review.liked, review.spoilers, review.tags, review.venue],
    Object.keys(review.aspects).map((name) => [name, review.aspects[name]?.value, review.aspects[name]?.best]),
    [review.created, review.changed, review.deleted],
  ]);
  return JSON.stringify([facts, told]);
}

async function sha256(words: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
