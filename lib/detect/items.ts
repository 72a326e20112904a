import type { Node as Item, Visit } from './json-ld.ts';
import { isFilm } from './kinds.ts';
import { attribute, type Page, some, textOf, walkerIn } from './page.ts';
import { longest } from './text.ts';

/** How much is read: items, films among them with their fields, properties of a film, levels between, elements for a name. */
const most = { items: 300, films: 8, properties: 500, levels: 60, within: 30 };

const short = (name: string) =>
  name
    .slice(0, 200)
    .trim()
    .replace(/^.*[/:#]/, '');

/** The name of the thing that a property holds, where it holds one: of an actor, beside a picture. */
function nameIn(page: Page, element: Element): string {
  if (!element.firstElementChild) return '';
  const { document } = page;
  const walker = walkerIn(document, element, 1);
  for (let left = most.within; left > 0; left--) {
    const part = walker.nextNode() as Element | null;
    if (!part) break;
    if (attribute(part, 'itemprop') === 'name' || attribute(part, 'property') === 'v:name')
      return attribute(part, 'content') || textOf(part);
  }
  return '';
}

/** What an element says as a property: its machine-readable value if it has one, else its text. */
function propertyOf(page: Page, element: Element): string {
  const source = attribute(element, 'src');
  return (
    attribute(element, 'content') ||
    attribute(element, 'datetime') ||
    (source && source.length < longest && (element as HTMLImageElement).src) ||
    nameIn(page, element) ||
    textOf(element) ||
    attribute(element, 'href')
  );
}

/** Whether an element is a property of this item: an inner item's are that item's, an actor's name is not the film's. */
function isOf(item: Element, element: Element, scope: string): boolean {
  let above = element.parentElement;
  for (let left = most.levels; above && left > 0; left--) {
    if (above === item) return true;
    if (above.hasAttribute(scope)) return false;
    above = above.parentElement;
  }
  return false;
}

/**
 * Visits the items of microdata (https://html.spec.whatwg.org/multipage/microdata.html) and RDFa Lite
 * (https://www.w3.org/TR/rdfa-lite/) that the page may be about, as if they stood in JSON-LD; of films with their fields.
 */
export function visitItems(page: Page, visit: Visit): undefined {
  let films = most.films;
  let items = page.all('[itemtype]');
  if (!items.length) items = page.all('[typeof]');
  for (const item of some(items, most.items)) {
    const type = short(attribute(item, 'itemtype') || attribute(item, 'typeof'));
    // An item that is a property of another item is not what the page is about, but what is reviewed is.
    const part = attribute(item, 'itemprop').slice(0, 200);
    if (part && !/itemreviewed|mainentity|workpresented/i.test(part)) continue;
    const node: Item = { '@type': type };
    if (isFilm(type.toLowerCase()) && films-- > 0) {
      const scope = item.hasAttribute('itemtype') ? 'itemscope' : 'typeof';
      for (const element of some(item.querySelectorAll('[itemprop],[property],[rel]'), most.properties)) {
        if (!isOf(item, element, scope)) continue;
        const said = attribute(element, 'itemprop') || attribute(element, 'property') || attribute(element, 'rel');
        for (const name of said.slice(0, 200).split(' ').map(short)) {
          const value = /^(?:url|sameAs)$/.test(name) ? attribute(element, 'href') : propertyOf(page, element);
          const others = node[name];
          if (Array.isArray(others)) others.push(value);
          else if (name !== '__proto__') node[name] = [value];
        }
      }
    }
    visit(node, 'top');
  }
}
