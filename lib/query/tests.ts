import { dayOf } from '../day.ts';
import { type Facts, mark } from '../log/facts.ts';
import { fold } from '../log/fold.ts';
import type { Part, Range, Term } from './query.ts';
import { scoreBefore } from './values.ts';

/** A condition on a review and its film. */
export type Test = (facts: Facts) => boolean;

/** What a term asks of a review; words are asked of the search text instead. */
export function testOf(term: Exclude<Term, { is: 'words' }>): Test {
  const plain = plainTestOf(term);
  return term.not ? (facts) => !plain(facts) : plain;
}

function plainTestOf(term: Exclude<Term, { is: 'words' }>): Test {
  switch (term.is) {
    case 'score':
      return ({ score }) => score !== null && inRange(term.range, score, scoreBefore);
    case 'year':
    case 'minutes':
      return ({ [term.is]: value }) => value !== null && inRange(term.range, value, smaller);
    case 'watched':
      return ({ watchedOn }) => watchedOn !== null && inDays(term.range, watchedOn);
    case 'added':
      return ({ created }) => inDays(term.range, dayOf(new Date(created)));
    case 'changed':
      return ({ changed }) => inDays(term.range, dayOf(new Date(changed)));
    case 'liked':
    case 'rewatch':
    case 'spoilers':
      return marked(mark[term.is]);
    case 'id': {
      const ids = new Set(term.ids);
      return ({ id }) => ids.has(id);
    }
    case 'has':
      return hasTest(term.what);
    default:
      return textTest(term.is, fold(term.text));
  }
}

const marked =
  (bits: number): Test =>
  ({ marks }) =>
    (marks & bits) !== 0;

function textTest(field: 'tag' | 'director' | 'actor' | 'title' | 'venue', text: string): Test {
  const holds = (other: string) => fold(other).includes(text);
  switch (field) {
    case 'tag': {
      // As it is called, or as it is shown.
      const is = remembered((tag) => fold(tag) === text || `#${fold(tag)}` === text);
      return ({ tags }) => tags.some(is);
    }
    case 'venue': {
      const at = remembered(holds);
      return ({ venue }) => at(venue);
    }
    case 'director': {
      const by = remembered(holds);
      return ({ directors }) => directors.some(by);
    }
    case 'actor': {
      const by = remembered(holds);
      return ({ actors }) => actors.some(by);
    }
    case 'title':
      return ({ titles }) => titles.some(holds);
  }
}

/** Whether a tag as it is shown, `#home`, holds this folded text: tags stand without the sign in the search text. */
export function tagShown(text: string): Test {
  const holds = remembered((tag) => `#${fold(tag)}`.includes(text));
  return ({ tags }) => tags.some(holds);
}

/** A question to a name, asked once of each: most names come again and again, and folding them is what takes time. */
function remembered(of: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? of(name);
    known.set(name, answer);
    return answer;
  };
}

function hasTest(what: Part): Test {
  switch (what) {
    case 'score':
      return ({ score }) => score !== null;
    case 'words':
      return marked(mark.tldr | mark.body);
    case 'tldr':
    case 'body':
    case 'poster':
      return marked(mark[what]);
    case 'venue':
      return ({ venue }) => venue !== '';
    case 'day':
      return ({ watchedOn }) => watchedOn !== null;
    case 'tag':
      return ({ tags }) => tags.length > 0;
    case 'year':
      return ({ year }) => year !== null;
    case 'minutes':
      return ({ minutes }) => minutes !== null;
    case 'director':
      return ({ directors }) => directors.length > 0;
    case 'actor':
      return ({ actors }) => actors.length > 0;
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
