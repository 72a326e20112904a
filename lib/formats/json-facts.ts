import type { Film, FilmFacts } from '../film.ts';
import type { Review, ReviewFacts } from '../review.ts';

/** What is known of a film, without what is empty. */
export function filmFacts(film: Film): FilmFacts {
  const { title, originalTitle, otherTitles, year, directors, actors, minutes, poster, keys } = film;
  return {
    title,
    ...(originalTitle && { originalTitle }),
    ...(otherTitles.length > 0 && { otherTitles }),
    ...(year !== null && { year }),
    ...(directors.length > 0 && { directors }),
    ...(actors.length > 0 && { actors }),
    ...(minutes !== null && { minutes }),
    ...(poster && { poster }),
    ...(keys.length > 0 && { keys }),
  };
}

/** What was given of a review, without what is empty. */
export function reviewFacts(review: Review): ReviewFacts {
  const { score, tldr, body, watchedOn, rewatch, liked, spoilers, tags, venue, aspects } = review;
  return {
    ...(score && { score }),
    ...(tldr && { tldr }),
    ...(body && { body }),
    ...(watchedOn && { watchedOn }),
    ...(rewatch && { rewatch }),
    ...(liked && { liked }),
    ...(spoilers && { spoilers }),
    ...(tags.length > 0 && { tags }),
    ...(venue && { venue }),
    ...(Object.keys(aspects).length > 0 && { aspects }),
  };
}
