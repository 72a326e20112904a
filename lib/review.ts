import type { Day } from './day.ts';
import type { Score } from './score.ts';

/** An instant in ISO 8601, UTC, milliseconds: `2026-03-14T21:05:00.000Z`. */
export type Instant = string;

/** What a person says of one viewing: the part of a review that they write. */
export type ReviewFacts = {
  score?: Score;
  /** The one or two sentences that stand first. */
  tldr?: string;
  /** The review itself, Markdown. */
  body?: string;
  /** The day of the viewing, if known. */
  watchedOn?: Day;
  rewatch?: boolean;
  liked?: boolean;
  /** The words give the plot away. */
  spoilers?: boolean;
  tags?: string[];
  /** Where it was seen. */
  venue?: string;
  /** Scores of parts (acting, script…), by the name the person gave them. */
  aspects?: Record<string, Score>;
};

/**
 * One entry of the log: a person's score and words on one viewing of a film. Every field is present, so that a
 * change can name it; `null` and empty are "not given".
 */
export type Review = {
  /** Random. Kept by our JSON, so that the same file twice changes nothing. */
  id: string;
  filmId: string;
  score: Score | null;
  tldr: string;
  body: string;
  watchedOn: Day | null;
  rewatch: boolean;
  liked: boolean;
  spoilers: boolean;
  tags: string[];
  venue: string;
  aspects: Record<string, Score>;
  created: Instant;
  changed: Instant;
  /** When it was put in the trash; `null` for a review of the log. */
  deleted: Instant | null;
};

/** A review of a film with what was given, and the rest empty. */
export function newReview(id: string, filmId: string, facts: ReviewFacts, now: Instant): Review {
  return {
    id,
    filmId,
    score: facts.score ?? null,
    tldr: facts.tldr ?? '',
    body: facts.body ?? '',
    watchedOn: facts.watchedOn ?? null,
    rewatch: facts.rewatch ?? false,
    liked: facts.liked ?? false,
    spoilers: facts.spoilers ?? false,
    tags: facts.tags ?? [],
    venue: facts.venue ?? '',
    aspects: facts.aspects ?? {},
    created: now,
    changed: now,
    deleted: null,
  };
}

/** What the person wrote of a review, as a form takes it up again: every fact, the empty ones too. */
export function reviewFactsOf(review: Review): ReviewFacts {
  const { score, tldr, body, watchedOn, rewatch, liked, spoilers, tags, venue, aspects } = review;
  return {
    score: score ?? undefined,
    watchedOn: watchedOn ?? undefined,
    ...{ tldr, body, rewatch, liked, spoilers, tags, venue, aspects },
  };
}
