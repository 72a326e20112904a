import { dayOf } from '../day.ts';
import { fold } from '../log/fold.ts';
import type { StoredFilm, StoredReview } from '../log/log.ts';
import type { Part, Range, Term } from './query.ts';
import { scoreBefore } from './values.ts';

/** A condition on a review alone. */
export type ReviewTest = (review: StoredReview) => boolean;
/** A condition on its film. */
export type FilmTest = (film: StoredFilm) => boolean;

/** What a term asks of a review, or of its film too; words are asked of the search text instead. */
export function testOf(term: Exclude<Term, { is: 'words' }>): { ofReview: ReviewTest } | { ofFilm: FilmTest } {
  const plain = plainTestOf(term);
  if (!term.not) return plain;
  if ('ofReview' in plain) return { ofReview: (review) => !plain.ofReview(review) };
  return { ofFilm: (film) => !plain.ofFilm(film) };
}

function plainTestOf(term: Exclude<Term, { is: 'words' }>): { ofReview: ReviewTest } | { ofFilm: FilmTest } {
  switch (term.is) {
    case 'score':
      return { ofReview: ({ score }) => score !== null && inRange(term.range, score, scoreBefore) };
    case 'year':
      return { ofReview: ({ filmLine: { year } }) => year !== null && inRange(term.range, year, smaller) };
    case 'minutes':
      return { ofFilm: ({ minutes }) => minutes !== null && inRange(term.range, minutes, smaller) };
    case 'watched':
      return { ofReview: ({ watchedOn }) => watchedOn !== null && inDays(term.range, watchedOn) };
    case 'added':
    case 'changed': {
      const instant = term.is === 'added' ? 'created' : 'changed';
      return { ofReview: (review) => inDays(term.range, dayOf(new Date(review[instant]))) };
    }
    case 'liked':
    case 'rewatch':
    case 'spoilers':
      return { ofReview: (review) => review[term.is] };
    case 'id': {
      const ids = new Set(term.ids);
      return { ofReview: ({ id }) => ids.has(id) };
    }
    case 'has':
      return hasTest(term.what);
    default:
      return textTest(term.is, fold(term.text));
  }
}

function textTest(field: 'tag' | 'director' | 'actor' | 'title' | 'venue', text: string) {
  const holds = (other: string) => fold(other).includes(text);
  switch (field) {
    case 'tag':
      return { ofReview: ({ tags }: StoredReview) => tags.some((tag) => fold(tag) === text) };
    case 'venue':
      return { ofReview: ({ venue }: StoredReview) => holds(venue) };
    case 'director':
      return { ofFilm: ({ directors }: StoredFilm) => directors.some(holds) };
    case 'actor':
      return { ofFilm: ({ actors }: StoredFilm) => actors.some(holds) };
    case 'title':
      return {
        ofFilm: (film: StoredFilm) => [film.title, film.originalTitle, ...film.otherTitles].some(holds),
      };
  }
}

function hasTest(what: Part): { ofReview: ReviewTest } | { ofFilm: FilmTest } {
  switch (what) {
    case 'score':
      return { ofReview: ({ score }) => score !== null };
    case 'words':
      return { ofReview: ({ tldr, body }) => tldr !== '' || body !== '' };
    case 'tldr':
    case 'body':
    case 'venue':
      return { ofReview: (review) => review[what] !== '' };
    case 'day':
      return { ofReview: ({ watchedOn }) => watchedOn !== null };
    case 'tag':
      return { ofReview: ({ tags }) => tags.length > 0 };
    case 'year':
      return { ofReview: ({ filmLine }) => filmLine.year !== null };
    case 'director':
      return { ofFilm: ({ directors }) => directors.length > 0 };
    case 'actor':
      return { ofFilm: ({ actors }) => actors.length > 0 };
    case 'minutes':
      return { ofFilm: ({ minutes }) => minutes !== null };
    case 'poster':
      return { ofFilm: ({ poster }) => poster !== '' };
  }
}

const smaller = <T extends string | number>(one: T, other: T) => one < other;

function inRange<T>(range: Range<T>, value: T, before: (one: T, other: T) => boolean): boolean {
  switch (range.op) {
    case '=':
      return !before(value, range.value) && !before(range.value, value);
    case '>=':
      return !before(value, range.value);
    case '>':
      return before(range.value, value);
    case '<=':
      return !before(range.value, value);
    case '<':
      return before(value, range.value);
    case '..':
      return !before(value, range.value) && !before(range.to, value);
  }
}

/** A day against days, months or years: each bound is compared with as much of the day as it says. */
function inDays(range: Range<string>, day: string): boolean {
  if (range.op !== '..') return inRange(range, day.slice(0, range.value.length), smaller);
  return day.slice(0, range.value.length) >= range.value && day.slice(0, range.to.length) <= range.to;
}
