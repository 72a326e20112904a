import { decodeFacts, type Facts } from '../log/facts.ts';
import { gather } from './gather.ts';
import type { Statistics } from './statistics.ts';
import { watchedFilms } from './watched.ts';

/** What the thread that counts is told: the facts of a shard of the log, as it keeps them, or that these were all. */
export type ToCount = { facts: Uint8Array<ArrayBuffer> } | 'all';

/** What it answers: how many reviews it was given so far, and after the last the statistics. */
export type Counted = { given: number } | { statistics: Statistics };

/** The thread's side of counting: takes in what it is told, in one pass, and answers. */
export function counter(answer: (counted: Counted) => void): (told: ToCount) => void {
  const rows: Facts[] = [];
  return (told) => {
    if (told === 'all') return answer({ statistics: gather(watchedFilms(rows)) });
    for (const row of decodeFacts(told.facts)) rows.push(row);
    answer({ given: rows.length });
  };
}
