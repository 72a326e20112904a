import * as v from 'valibot';
import type { Key } from '../film.ts';
import type { Review } from '../review.ts';
import type { Content, FilmWithReviews, Row } from './format.ts';
import { filmFacts, reviewFacts } from './json-facts.ts';
import { isLines, linesOf } from './json-lines.ts';
import { version, writtenFilm, writtenLog } from './json-schema.ts';
import { parseJson } from './parse-json.ts';
import { FileError } from './problem.ts';

/**
 * The rows of our own JSON. As we write it, with a film on a line of its own, it is read line by line, so that a log
 * of 100,000 reviews is never one object; formed otherwise, it is read as a whole.
 */
export function* readLog({ parts }: Content): Generator<Row> {
  const { path, text } = parts[0]!;
  let row = 0;
  for (const { film, reviews } of isLines(text) ? filmsByLine(text) : wholeFilms(text)) {
    if (reviews.length === 0)
      yield { part: path, row: ++row, film: filmFacts(film), review: {}, own: { film, review: null } };
    for (const review of reviews) {
      yield { part: path, row: ++row, film: filmFacts(film), review: reviewFacts(review), own: { film, review } };
    }
  }
}

function* filmsByLine(text: string): Generator<FilmWithReviews> {
  let at = 0;
  for (const line of linesOf(text)) yield filmOfLine(line, at++);
}

/** A film of our own JSON from its line. `at` is its number, for the sentence. Throws a `FileError`. */
export function filmOfLine(line: string, at: number): FilmWithReviews {
  const checked = v.safeParse(writtenFilm, parseJson(line), { abortEarly: true });
  if (!checked.success) throw damaged(checked.issues[0], `films.${at}`);
  return filmOf(checked.output);
}

function wholeFilms(text: string): FilmWithReviews[] {
  const given = parseJson(text);
  const said = typeof given === 'object' && given !== null ? (given as { format?: unknown; version?: unknown }) : {};
  if (said.format !== 'matinee-log') throw new FileError('otherJson');
  if (typeof said.version === 'number' && said.version > version) throw new FileError('newer');
  const checked = v.safeParse(writtenLog, given, { abortEarly: true });
  if (!checked.success) throw damaged(checked.issues[0]);
  return checked.output.films.map(filmOf);
}

function filmOf({ reviews, ...film }: v.InferOutput<typeof writtenFilm>): FilmWithReviews {
  return {
    film: { ...film, keys: film.keys as Key[] },
    reviews: reviews.map((review) => ({ ...review, filmId: film.id }) as Review),
  };
}

function damaged(issue: v.BaseIssue<unknown>, within = ''): FileError {
  const place = [within, v.getDotPath(issue as never) ?? ''].filter(Boolean).join('.');
  return place ? new FileError('damagedAt', place) : new FileError('damaged');
}
