import type { Say } from './claim.ts';
import { isNode, list, type Node, readBlocks, typesOf, walk } from './json-ld.ts';
import { kinds } from './kinds.ts';
import { keysAt } from './links.ts';
import type { Page } from './page.ts';
import { clean, decode, fold, minutesIn, yearIn } from './text.ts';
import { readTitle } from './titles.ts';

/** What the page's JSON-LD holds: the film it is about if there is one, and the review if it is a review. */
export type Marked = { film?: Node; review?: Node };

const text = (value: unknown) => clean(decode(clean(isNode(value) ? value['@value'] : list(value)[0])));

/** A node's name as text, entities decoded. */
export const nameOf = (node: Node) => text(node.name);

/**
 * Reads JSON-LD (https://schema.org/Movie): says what its types tell of the page, and the fields of the one film it is
 * about. Films that merely stand in lists speak against the page being about one.
 */
export function readMovie(page: Page, names: readonly string[], say: Say): Marked {
  const films = new Map<string, { node: Node; close: boolean }>();
  const reviews: Node[] = [];
  const said = new Set<string>();
  let listed = 0;
  const named = walk(readBlocks(page), (node, role) => {
    for (const type of typesOf(node)) {
      if (type === 'movie' || type === 'film') {
        if (role === 'listed') listed++;
        const name = fold(nameOf(node));
        if (role !== 'listed' && name && !films.has(name)) films.set(name, { node, close: role === 'top' });
      } else if (role === 'top') {
        if (type.endsWith('review') && node.itemReviewed) reviews.push(node);
        const weight = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
        if (weight && !said.has(type)) say('film', 'json-ld', type, weight);
        said.add(type);
      }
    }
  });
  const all = [...films.values()];
  const close = all.filter((film) => film.close);
  const film = (close.length === 1 ? close : all.length === 1 ? all : [])[0]?.node;
  if (all.length > 1 && !film) say('film', 'json-ld', `${all.length} films`, -4);
  if (listed > 1 && !film) say('film', 'json-ld', `a list of ${listed} films`, -3);
  if (!film) return {};
  say('film', 'json-ld', 'movie', kinds.movie ?? 0);
  const name = nameOf(film);
  const bare = readTitle(name, names);
  // A screening's wrappers may be the film's own words after all: both are kept, the bare one first.
  if (bare.title !== name) say('title', 'json-ld', bare.title, 5);
  say(bare.title === name ? 'title' : 'otherTitles', 'json-ld', name, 5);
  say('year', 'json-ld', bare.year, 3);
  for (const name of [...list(film.alternateName), ...list(film.alternativeHeadline)])
    say('otherTitles', 'json-ld', text(name), 3);
  const released = list(film.releasedEvent).find(isNode);
  for (const date of [released?.startDate, film.datePublished, film.dateCreated, film.copyrightYear])
    say('year', 'json-ld', yearIn(text(date)), 4);
  for (const [field, people] of [
    ['directors', film.director ?? film.directors],
    ['actors', film.actor ?? film.actors],
  ] as const)
    for (const person of list(people).slice(0, 20)) {
      const node = isNode(person) ? (named.get(String(person['@id'])) ?? person) : undefined;
      say(field, 'json-ld', node ? nameOf(node) : text(person), 5);
    }
  say('minutes', 'json-ld', minutesIn(text(film.duration)), 4);
  const image = list(film.image)[0];
  say('posterAddress', 'json-ld', isNode(image) ? text(image.url ?? image.contentUrl) : text(image), 4);
  for (const address of [...list(film.sameAs), film.url, film['@id']])
    for (const key of keysAt(text(address))) say('keys', 'json-ld', key, 4);
  return { film, review: reviews.length === 1 ? reviews[0] : undefined };
}
