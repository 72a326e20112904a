import { namesPart } from './names.ts';
import type { Part, Watched } from './part.ts';
import { rescoredPart } from './rescored.ts';
import { scoresPart } from './scores.ts';
import type { Statistics } from './statistics.ts';
import { countFilm, noTally } from './tally.ts';
import { timesPart, yearsPart } from './times.ts';

/** Counts all statistics in one pass over the films of a log. */
export function gather(films: Iterable<Watched>): Statistics {
  const counting = statisticsPart();
  for (const watched of films) counting.add(watched);
  return counting.result();
}

/** All parts as one. */
function statisticsPart(): Part<Statistics> {
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
