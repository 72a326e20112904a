import { namesPart } from './names.ts';
import { rescoredPart } from './rescored.ts';
import { scoresPart } from './scores.ts';
import type { Part, Statistics, Watched } from './statistics.ts';
import { countFilm, noTally } from './tally.ts';
import { timesPart, yearsPart } from './times.ts';

/** What one pass over a log is told: how to let the page breathe, whom to tell, when to stop. */
export type Passing = {
  /** Asked after every film; what it gives is waited for. */
  pause?: () => Promise<void> | undefined;
  /** Told after each pause how many reviews are counted. */
  progress?: (reviews: number) => void;
  signal?: AbortSignal;
};

/** Counts all statistics in one pass over the films of a log. Throws the reason of `signal`. */
export async function gather(
  films: AsyncIterable<Watched> | Iterable<Watched>,
  { pause, progress, signal }: Passing = {},
): Promise<Statistics> {
  const counting = statisticsPart();
  let done = 0;
  for await (const watched of films) {
    counting.add(watched);
    done += watched.reviews.length;
    const paused = pause?.();
    if (!paused) continue;
    await paused;
    signal?.throwIfAborted();
    progress?.(done);
  }
  signal?.throwIfAborted();
  return counting.result();
}

/** All parts as one. */
export function statisticsPart(): Part<Statistics> {
  const all = noTally();
  const sums = { liked: 0, rewatches: 0, minutes: 0 };
  const scores = scoresPart();
  const years = yearsPart();
  const times = timesPart();
  const directors = namesPart((film) => film.directors);
  const actors = namesPart((film) => film.actors);
  const tags = namesPart((_, review) => review.tags);
  const rescored = rescoredPart();
  const parts = [scores, years, times, directors, actors, tags, rescored];
  return {
    add(watched) {
      const { film, reviews } = watched;
      countFilm(all, reviews);
      for (const { liked, rewatch } of reviews) {
        if (liked) sums.liked++;
        if (rewatch) sums.rewatches++;
      }
      sums.minutes += (film.minutes ?? 0) * reviews.length;
      for (const part of parts) part.add(watched);
    },
    result: () => ({
      all,
      ...sums,
      scores: scores.result(),
      years: years.result(),
      ...times.result(),
      directors: directors.result(),
      actors: actors.result(),
      tags: tags.result(),
      rescored: rescored.result(),
    }),
  };
}
