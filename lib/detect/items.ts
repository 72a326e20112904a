import type { Node, Visit } from './json-ld.ts';
import { isFilm } from './kinds.ts';
import { attribute, type Page, some, textOf } from './page.ts';

const short = (name: string) => name.trim().replace(/^.*[/:#]/, '');

/** What an element says as a property: its machine-readable value if it has one, else its text. */
function propertyOf(element: Element): string {
  const name = element.querySelector?.('[itemprop=name],[property="v:name"]');
  return (
    attribute(element, 'content') ||
    attribute(element, 'datetime') ||
    (element as HTMLImageElement).src ||
    (name ? attribute(name, 'content') || textOf(name) : textOf(element) || attribute(element, 'href'))
  );
}

/**
 * Visits the items of microdata (https://html.spec.whatwg.org/multipage/microdata.html) and RDFa Lite
 * (https://www.w3.org/TR/rdfa-lite/) that the page may be about, as if they stood in JSON-LD; of films with their fields.
 */
export function visitItems(page: Page, visit: Visit): undefined {
  let items = page.all('[itemtype]');
  if (!items.length) items = page.all('[typeof]');
  for (const item of some(items, 300)) {
    const type = short(attribute(item, 'itemtype') || attribute(item, 'typeof'));
    // An item that is a property of another item is not what the page is about, but what is reviewed is.
    const part = attribute(item, 'itemprop');
    if (part && !/itemreviewed|mainentity|workpresented/i.test(part)) continue;
    const node: Node = { '@type': type };
    if (isFilm(type.toLowerCase())) {
      const scope = item.hasAttribute('itemtype') ? '[itemscope]' : '[typeof]';
      for (const element of some(item.querySelectorAll('[itemprop],[property],[rel]'), 500)) {
        // An inner item's properties are that item's: an actor's name is not the film's.
        if (element.parentElement?.closest(scope) !== item) continue;
        const said = attribute(element, 'itemprop') || attribute(element, 'property') || attribute(element, 'rel');
        for (const name of said.split(' ').map(short)) {
          const value = /^(?:url|sameAs)$/.test(name) ? attribute(element, 'href') : propertyOf(element);
          const others = node[name];
          if (Array.isArray(others)) others.push(value);
          else if (name !== '__proto__') node[name] = [value];
        }
      }
    }
    visit(node, 'top');
  }
}
