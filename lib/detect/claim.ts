import type { Evidence, Source } from './sighting.ts';

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
export type Claim = Evidence & { weight: number };

/** What a page says, by field, in the order it was read. */
export type Claims = Partial<Record<Field, Claim[]>>;

/** Takes one claim, its text cleaned; readers are given it, so that none holds a list of its own. */
export type Say = (field: Field, source: Source, value: string | number | undefined, weight: number) => void;
