/**
 * A website we know: a value, not a program. The address alone gives the film's key; `show` names only what the
 * site shows but does not mark up.
 */
export type Site = {
  name: string;
  /** Host names as in the address, without `www.`; their subdomains are included. */
  hosts: readonly string[];
  /** The path and query of a film's page, its sub-pages (cast, reviews, showtimes) included; group `id` is the film's own part. */
  path: RegExp;
  /** Family of the key that `id` belongs to. Sites that number films together share one. */
  family: string;
  /** The subdomain is part of the id, as each numbers its films by itself: `wikipedia:en:Her_(film)`. */
  byHost?: true;
  /**
   * `mixed` where series and other things stand under the same path, so that the page must tell; `anything` where the
   * path says nothing of films at all, so that the page alone decides.
   */
  holds: 'films' | 'mixed' | 'anything';
  /** Of the paths that `path` takes those that are never a film's. */
  other?: RegExp;
  /**
   * CSS selectors; the first match's text (or `content`) is taken, for `directors` every match's. What `kind` selects
   * is read for words of series and films; where `series` matches anything, the page is of a series. `links` are those that name this film on IMDb, TMDB,
   * Letterboxd or Wikidata; `facts` is the box that holds the labelled facts, which are looked for nowhere else. One
   * simple selector each, as lists of them are slow.
   */
  show?: Partial<
    Record<'title' | 'originalTitle' | 'year' | 'directors' | 'kind' | 'series' | 'links' | 'facts', string>
  >;
  /** Where the page's data arrive after the address changes. */
  late?: true;
};
