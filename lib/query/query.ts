import type { Score } from '../score.ts';

/** Bounds: equal to a value, on one side of it, or between two, both included. */
export type Range<T> = { op: '=' | '>=' | '>' | '<=' | '<'; value: T } | { op: '..'; value: T; to: T };

/** What a review or its film may have or lack: `no:score`, `has:poster`. */
export const parts = [
  'score',
  'words',
  'tldr',
  'body',
  'day',
  'tag',
  'venue',
  'year',
  'director',
  'actor',
  'minutes',
  'poster',
] as const;

/** Something that a review or its film may have or lack. */
export type Part = (typeof parts)[number];

/** One condition on a review; `not` turns it round. All terms of a query hold at once. */
export type Term = { not?: true } & (
  | { is: 'words'; text: string }
  /** Compared as fractions of the best, whatever the scale. */
  | { is: 'score'; range: Range<Score> }
  | { is: 'year' | 'minutes'; range: Range<number> }
  /** Days, or the year or month they begin with: `2026`, `2026-03`, `2026-03-14`. */
  | { is: 'watched' | 'added' | 'changed'; range: Range<string> }
  | { is: 'tag' | 'director' | 'actor' | 'title' | 'venue'; text: string }
  | { is: 'liked' | 'rewatch' | 'spoilers' }
  | { is: 'has'; what: Part }
  /** Reviews picked one by one, to hand a selection on. */
  | { is: 'id'; ids: string[] }
);

/** What is wrong with a term, by the kind of value that its field takes. */
export type Problem = {
  kind: 'score' | 'number' | 'day' | 'yes' | 'part' | 'empty' | 'field';
  field: string;
  /** The field that was probably meant. */
  meant?: string;
};

/** A stretch of the text, from its first character to after its last, and what it says. */
export type Place = { from: number; to: number };

/** A term, or the problem with it, where it stands in the text. */
export type Parsed = Place & ({ term: Term; problem?: undefined } | { problem: Problem; term?: undefined });
