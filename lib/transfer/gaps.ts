import type { Guess, Row } from '../formats/index.ts';

/** What the reviews of a file do not say: in how many each is missing. */
export type Gaps = {
  score: number;
  day: number;
  words: number;
  directors: number;
  /** In how many score or day is there, but cannot be read. */
  unread: { score: number; day: number };
  /** What was guessed, with the part of the file that it was guessed of. */
  guesses: { part: string; guess: Guess }[];
};

/** Counts what a file could not carry, or what nobody wrote in it. Our own files hold all there is, so they have no gaps. */
export function gapsOf(rows: readonly Row[]): Gaps {
  const gaps: Gaps = { score: 0, day: 0, words: 0, directors: 0, unread: { score: 0, day: 0 }, guesses: [] };
  const guesses = new Map<Guess, string>();
  for (const row of rows) {
    if ('skipped' in row || row.own) continue;
    const { film, review, unread, guess, part } = row;
    if (unread?.score) gaps.unread.score++;
    else if (!review.score) gaps.score++;
    if (unread?.day) gaps.unread.day++;
    else if (!review.watchedOn) gaps.day++;
    if (!review.tldr && !review.body) gaps.words++;
    if (!film.directors?.length) gaps.directors++;
    if (guess) guesses.set(guess, part);
  }
  for (const [guess, part] of guesses) gaps.guesses.push({ part, guess });
  return gaps;
}
