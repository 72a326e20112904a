/** What identifies a film: `imdb:tt1798709`, `tmdb:152601`, `wikidata:Q788822`, `letterboxd:her`. */
export type Key = string & { readonly key: unique symbol };

/** The text as a key, or `undefined` where it is none: a family in lower case, a colon, an id without white space. */
export function toKey(text: string): Key | undefined {
  return /^[a-z][a-z0-9.-]{0,39}:\S{1,200}$/.test(text) ? (text as Key) : undefined;
}

/** What a page or a file says of a film: the work itself, without a place in the log. */
export type FilmFacts = {
  title: string;
  /** Where it differs from `title`. */
  originalTitle?: string;
  otherTitles?: string[];
  /** Of release. Sources differ by one. */
  year?: number;
  directors?: string[];
  /** The leading actors. */
  actors?: string[];
  /** Running time. */
  minutes?: number;
  /** A small picture as a `data:` URL; never an address, so that showing it makes no request. */
  poster?: string;
  keys?: Key[];
};

/** A film of the log. Every field is present, so that a change can name it; an empty text or list is "unknown". */
export type Film = {
  /** Random, of this log. */
  id: string;
  title: string;
  originalTitle: string;
  otherTitles: string[];
  year: number | null;
  directors: string[];
  actors: string[];
  minutes: number | null;
  poster: string;
  keys: Key[];
};

/** A film with what is known of it, and the rest empty. */
export function newFilm(id: string, facts: FilmFacts): Film {
  return {
    id,
    title: facts.title,
    originalTitle: facts.originalTitle ?? '',
    otherTitles: facts.otherTitles ?? [],
    year: facts.year ?? null,
    directors: facts.directors ?? [],
    actors: facts.actors ?? [],
    minutes: facts.minutes ?? null,
    poster: facts.poster ?? '',
    keys: facts.keys ?? [],
  };
}

/**
 * A title folded for comparing: no case, no punctuation or white space, and none of the marks that people leave out
 * (accents, the points of Hebrew and Arabic, what picks a form of a sign). Other marks are letters to their readers: the
 * vowels of Hindi and Thai, the voicing of Japanese. https://unicode.org/reports/tr24/#Inherited
 */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/(?!\u3099|\u309a)[\p{sc=Zinh}\u0591-\u05c7\p{P}\p{S}\p{Z}\s]/gu, '')
    .toLowerCase();
}
