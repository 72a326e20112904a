import type { Source } from './sighting.ts';

/** The fields a page can make a claim about; `film` is the claim that the page is about one film at all. */
export type Field =
  | 'film'
  | 'title'
  | 'originalTitle'
  | 'otherTitles'
  | 'year'
  | 'directors'
  | 'actors'
  | 'minutes'
  | 'posterAddress'
  | 'keys';

/**
 * One thing a page says, as a reader found it. `weight` is how far it is believed: for `film` it is negative where the
 * page speaks against being about a film.
 */
export type Claim = { field: Field; source: Source; value: string; weight: number };

/** Takes one claim; readers are given it, so that none holds a list of its own. */
export type Say = (field: Field, source: Source, value: unknown, weight: number) => void;
