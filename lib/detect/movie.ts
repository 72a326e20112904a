import type { Field, Say } from './claim.ts';
import { isNode, list, type Node, typesOf, type Visit } from './json-ld.ts';
import { isFilm, weightOf } from './kinds.ts';
import { keysAt } from './links.ts';
import type { Page } from './page.ts';
import { clean, decode, fold, minutesIn, yearIn } from './text.ts';
import { readTitle } from './titles.ts';

const text = (value: unknown) => clean(decode(clean(isNode(value) ? value['@value'] : list(value)[0])));

/** A node's name as text, entities decoded. */
const nameOf = (node: Node) => text(node.name ?? node.itemreviewed ?? node.itemReviewed);

/** Shows the nodes of one sort of markup that the page may be about, and gives back those that others name. */
export type Markup = (page: Page, visit: Visit) => Map<unknown, Node> | undefined;

/**
 * Reads a page's JSON-LD (https://schema.org/Movie), or its microdata and RDFa: says what the types tell of the page, and
 * the fields of the one film it is about. Films that merely stand in lists speak against the page being about one.
 * Returns whether the page is a review.
 */
export function readMarkup(page: Page, source: 'json-ld' | 'microdata', markup: Markup, say: Say): boolean {
  const films = new Map<string, { node: Node; close: boolean }>();
  const said = new Set<string>();
  let reviews = 0;
  let listed = 0;
  const visit: Visit = (node, role) => {
    for (const type of typesOf(node)) {
      if (isFilm(type)) {
        if (role === 'listed') listed++;
        const name = fold(nameOf(node));
        if (role !== 'listed' && name && !films.has(name)) films.set(name, { node, close: role === 'top' });
      } else if (role === 'top' || (role === 'subject' && weightOf(type) < -5)) {
        if (type.endsWith('review') && node.itemReviewed) reviews++;
        if (!said.has(type) && weightOf(type)) say('film', source, clean(type), weightOf(type));
        said.add(type);
      }
    }
  };
  const named = markup(page, visit);
  const all = [...films.values()];
  const close = all.filter((film) => film.close);
  const film = (close.length === 1 ? close : all.length === 1 ? all : [])[0]?.node;
  if (film) {
    say('film', source, 'movie', 6);
    const of = (...fields: string[]) => fields.flatMap((field) => list(film[field]));
    const each = (
      field: Field,
      weight: number,
      values: unknown[],
      read: (value: unknown) => string | number = text,
    ) => {
      for (const value of values.slice(0, 20)) say(field, source, read(value), weight);
    };
    const name = nameOf(film);
    const bare = readTitle(name, page.names);
    // A screening's wrappers may be the film's own words after all: both are kept, the bare one first.
    say('title', source, bare.title, 5);
    if (bare.title !== name) say('otherTitles', source, name, 5);
    say('year', source, bare.year, 3);
    each('otherTitles', 3, of('alternateName', 'alternativeHeadline'));
    const dates = of('datePublished', 'dateCreated', 'initialReleaseDate', 'copyrightYear');
    each('year', 4, [...of('releasedEvent').map((event) => isNode(event) && event.startDate), ...dates], (value) =>
      yearIn(text(value)),
    );
    const people = (...fields: string[]) =>
      of(...fields).flatMap((value) =>
        isNode(value) ? nameOf(named?.get(value['@id']) ?? value) : text(value).split(', '),
      );
    each('directors', 5, people('director', 'directors', 'directedBy'));
    each('actors', 5, people('actor', 'actors', 'starring'));
    each('minutes', 4, of('duration', 'runtime'), (value) => minutesIn(text(value)));
    each('posterAddress', 4, of('image').slice(0, 1), (value) =>
      text(isNode(value) ? (value.url ?? value.contentUrl) : value),
    );
    for (const address of of('sameAs', 'url', '@id'))
      for (const key of keysAt(text(address), page.address)) say('keys', source, key, 4);
  } else if (all.length > 1) say('film', source, `${all.length} films`, -4);
  else if (listed > 1) say('film', source, `${listed} films`, -3);
  return reviews === 1;
}
