import type { Say } from './claim.ts';
import { kinds } from './kinds.ts';
import { keysAt } from './links.ts';
import { attribute, type Page } from './page.ts';
import { clean, fold, minutesIn, yearIn } from './text.ts';

const fields = {
  name: 'title',
  itemreviewed: 'title',
  alternatename: 'otherTitles',
  alternativeheadline: 'otherTitles',
  datepublished: 'year',
  datecreated: 'year',
  initialreleasedate: 'year',
  director: 'directors',
  directors: 'directors',
  directedby: 'directors',
  actor: 'actors',
  actors: 'actors',
  starring: 'actors',
  duration: 'minutes',
  runtime: 'minutes',
  image: 'posterAddress',
  sameas: 'keys',
  url: 'keys',
} as const;

const short = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/^.*[/:#]/, '');

/** What an element says as a property: its machine-readable value if it has one, else its text. */
function reading(element: Element): string {
  const name = element.querySelector?.('[itemprop=name],[property="v:name"]');
  return clean(
    attribute(element, 'content') ||
      attribute(element, 'datetime') ||
      (name ? attribute(name, 'content') || name.textContent : element.textContent),
  );
}

/**
 * Reads microdata (https://html.spec.whatwg.org/multipage/microdata.html) and RDFa Lite
 * (https://www.w3.org/TR/rdfa-lite/): what the types of the items speak for, and the fields of the film if there is one.
 */
export function readItems(page: Page, say: Say): void {
  const films = new Map<string, Element>();
  const said = new Set<string>();
  let items = page.all('[itemtype]', 300);
  if (!items.length) items = page.all('[typeof]', 300);
  for (const item of items) {
    const type = short(attribute(item, 'itemtype') || attribute(item, 'typeof'));
    const weight = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    // An item that is a property of another item is not what the page is about, but what is reviewed is.
    const nested =
      attribute(item, 'itemprop') && !/itemreviewed|mainentity|workpresented/i.test(attribute(item, 'itemprop'));
    if (weight === undefined || nested) continue;
    if (type === 'movie' || type === 'film') {
      const title = item.querySelector('[itemprop~=name],[property$=name],[property$=itemreviewed]');
      const name = fold(title ? reading(title) : '');
      if (!films.has(name)) films.set(name, item);
    } else if (!said.has(type)) say('film', 'microdata', type, weight);
    said.add(type);
  }
  if (films.size > 1) films.delete('');
  if (films.size > 1) say('film', 'microdata', `${films.size} films`, -4);
  if (films.size !== 1) return;
  say('film', 'microdata', 'movie', 5);
  const [film] = films.values();
  const scope = film?.hasAttribute('itemtype') ? '[itemscope]' : '[typeof]';
  for (const element of film ? film.querySelectorAll('[itemprop],[property],[rel]') : []) {
    const source = element.hasAttribute('itemprop') ? 'microdata' : 'rdfa';
    // An inner item's properties are that item's: an actor's name is not the film's.
    if (element.parentElement?.closest(scope) !== film) continue;
    for (const name of (
      attribute(element, 'itemprop') ||
      attribute(element, 'property') ||
      attribute(element, 'rel')
    ).split(' ')) {
      const field = Object.hasOwn(fields, short(name)) ? fields[short(name) as keyof typeof fields] : undefined;
      if (!field) continue;
      if (field === 'year') say(field, source, yearIn(reading(element)), 3);
      else if (field === 'minutes') say(field, source, minutesIn(reading(element)), 4);
      else if (field === 'posterAddress')
        say(field, source, (element as HTMLImageElement).src || attribute(element, 'href'), 3);
      else if (field === 'keys') for (const key of keysAt(attribute(element, 'href'))) say(field, source, key, 4);
      else say(field, source, reading(element), 4);
    }
  }
}
