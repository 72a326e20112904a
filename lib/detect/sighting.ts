import type { FilmFacts } from '../film.ts';
import type { ReviewFacts } from '../review.ts';

/** Where on a page a claim was read. */
export type Source =
  | 'url'
  | 'json-ld'
  | 'microdata'
  | 'rdfa'
  | 'opengraph'
  | 'site'
  | 'link'
  | 'label'
  | 'heading'
  | 'title'
  | 'taught';

/** One claim of a page about one field, with the reason it is believed. */
export type Evidence = {
  source: Source;
  /** What was read, as text, at most 200 characters. */
  said: string;
};

/** How sure the detector is: at `sure` and `likely` the icon lights up, at `guess` only the form is filled. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** What the detector says of a page. */
export type Sighting = {
  /** The page's address when it was read: a sighting of another address is not of the page now shown. */
  url: string;
  confidence: Confidence;
  film: SightedFilm;
  /** Per field of the film, what speaks for it; under `film`, why the page is about a film at all. */
  evidence: Partial<Record<keyof FilmFacts | 'film', Evidence[]>>;
  /** The site's host as people know it (`imdb.com`), where it is in our table. */
  site?: string;
  /** Whether the page holds a published review: `own-review.js` reads it. */
  reviewed?: true;
  /** That review, once it has been read. */
  review?: ReviewFacts;
};

/** A film as sighted. The poster is an address here, by which the picture shown on the page can be found. */
export type SightedFilm = FilmFacts & { posterAddress?: string };
