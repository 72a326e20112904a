import type { Following } from '../following.ts';
import type { FilmWithReviews, Format, Loss } from '../formats/format.ts';
import type { LossCount } from '../formats/index.ts';

/** Of so many reviews of each loss the ids are kept, for the person to look at. */
const kept = 100;

/** How many reviews there are, and by the name of each format what writing them would lose. */
export type Losses = { reviews: number; of: Map<string, LossCount[]> };

/**
 * What writing these films would lose, for all formats in one pass. `progress` is told how many reviews were looked
 * at; the films are read in batches, so the page stays alive. Throws the reason of `signal`.
 */
export async function lossesOfAll(
  formats: readonly Format[],
  films: AsyncIterable<FilmWithReviews>,
  { progress, signal }: Following = {},
): Promise<Losses> {
  const counts = formats.map((format) => ({ format, by: new Map<Loss, LossCount>() }));
  let done = 0;
  for await (const { film, reviews } of films) {
    signal?.throwIfAborted();
    for (const { format, by } of counts)
      for (const review of reviews)
        for (const loss of format.losses?.(film, review, reviews) ?? []) {
          const entry = by.get(loss) ?? { loss, count: 0, reviews: [] };
          entry.count++;
          if (entry.reviews.length < kept) entry.reviews.push(review.id);
          by.set(loss, entry);
        }
    const before = done;
    done += reviews.length;
    if (Math.floor(before / 500) !== Math.floor(done / 500)) progress?.(done);
  }
  return { reviews: done, of: new Map(counts.map(({ format, by }) => [format.name, [...by.values()]])) };
}
