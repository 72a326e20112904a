import { type FilmFacts, foldTitle } from '../film.ts';
import type { ReadReview, Row, Skip } from './format.ts';

/** Rows of a file in the making, where several rows (a viewing, a rating, a like) may speak of one review. */
export type Collection = {
  /** Adds a review. */
  add: (found: ReadReview) => void;
  /** Accounts for a row that is no review of its own. */
  skip: (part: string, row: number, skipped: Skip, title?: string) => void;
  /** The reviews so far of the film, in order. */
  of: (film: FilmFacts) => ReadReview[];
  /** All rows. */
  rows: Row[];
};

/** An empty collection. Films are the same by a shared key, or by title and year. */
export function collection(): Collection {
  const rows: Row[] = [];
  const byName = new Map<string, ReadReview[]>();
  // The latest few hundred are enough: nobody sees a film more often, and a hostile file must not make this slow.
  const of = (film: FilmFacts) => [...new Set(namesOf(film).flatMap((name) => (byName.get(name) ?? []).slice(-300)))];
  return {
    rows,
    of,
    add(found) {
      rows.push(found);
      for (const name of namesOf(found.film)) {
        const known = byName.get(name);
        if (known) known.push(found);
        else byName.set(name, [found]);
      }
    },
    skip(part, row, skipped, title) {
      rows.push(title ? { part, row, skipped, title } : { part, row, skipped });
    },
  };
}

function namesOf({ title, year, keys = [] }: FilmFacts): string[] {
  return [...keys, `${foldTitle(title) || title}|${year ?? ''}`];
}
