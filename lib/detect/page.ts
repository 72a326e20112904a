import { clean, fold, longest } from './text.ts';

/** What the readers are given of a document: its elements and the texts in its head. Nothing is looked up before it is asked for. */
export type Page = {
  document: Document;
  /** Where it was read, and the names by which the site calls itself, folded: they are no part of a film's title. */
  address: string;
  names(): readonly string[];
  /**
   * Elements that match, in the document's order. One simple selector a call: browsers answer a list of them slowly, but
   * one class or one tag from memory.
   */
  all(selector: string): ArrayLike<Element>;
  /** Content of the first `meta` of that name or property (lower case), cleaned; empty where there is none. */
  meta(name: string): string;
  /** Text of the document's title, cleaned. */
  title: string;
  /** The addresses the page names as its own, resolved: `link rel=canonical` and `og:url`. */
  own(): string[];
};

/**
 * A document's own member, even where an element of that name or id stands in its way: a `<form name=title>` shadows
 * `document.title`, but not the getter of the prototype.
 */
export function member(document: Document, name: keyof Document): unknown {
  return Reflect.get(Object.getPrototypeOf(document), name, document);
}

/** An element's attribute; a form's is not read, as its fields can stand in for its methods. */
export function attribute(element: Element, name: string): string {
  return (typeof element.getAttribute === 'function' && element.getAttribute(name)) || '';
}

/** Walks what `root` holds in its document: its elements (1), its texts (4), or both (5). */
export const walkerIn = (document: Document, root: Node, what: number): TreeWalker =>
  (member(document, 'createTreeWalker') as Document['createTreeWalker']).call(document, root, what);

/** A node's text as it is: of so many nodes so many characters, as an element can hold megabytes. */
export function rawText(node: Node | null | undefined, most: number, nodes: number): string {
  const first = node?.firstChild;
  if (!node || !first) return '';
  if (first.nodeType === 3 && !first.nextSibling) return (first as Text).data;
  const document = node.ownerDocument;
  // A form's field can stand in for its document too.
  if (document?.nodeType !== 9) return '';
  const walker = walkerIn(document, node, 5);
  let text = '';
  let left = nodes;
  for (let part = walker.nextNode(); part && left-- && text.length < most; part = walker.nextNode())
    if (part.nodeType === 3) text += (part as Text).data;
    else if (part.nodeName === 'BR') text += ' ';
  return text;
}

/** The text of a node's first 300 nodes, cleaned. */
export const textOf = (node: Node | null | undefined, most = longest): string => clean(rawText(node, most, 300));

/** Whether a node stands in an element that `is` tells, at most so many levels up: pages can be 100,000 deep. */
export function isWithin(node: Node, is: (element: Node) => boolean, levels = 12): boolean {
  let above = node.parentNode;
  for (let left = levels; above && left > 0; left--) {
    if (is(above)) return true;
    above = above.parentNode;
  }
  return false;
}

/** Shows the first so many of some elements, without a list of them being made. */
export function each<Kind extends Element>(
  elements: ArrayLike<Element>,
  most: number,
  visit: (element: Kind) => void,
): void {
  const end = Math.min(elements.length, most);
  for (let at = 0; at < end; at++) visit(elements[at] as Kind);
}

/** The first so many elements, as a list. */
export function some(elements: ArrayLike<Element>, most: number): Element[] {
  const list: Element[] = [];
  each(elements, most, (element) => list.push(element));
  return list;
}

/** The document as the readers see it. */
export function openPage(document: Document, address = ''): Page {
  // Found once on the prototype, where no element can stand in their way.
  const proto: Document = Object.getPrototypeOf(document);
  const { querySelectorAll, getElementsByTagName, getElementsByClassName } = proto;
  const all = (selector: string) =>
    /^\.[\w-]+$/.test(selector)
      ? getElementsByClassName.call(document, selector.slice(1))
      : /^\w+$/.test(selector)
        ? getElementsByTagName.call(document, selector)
        : querySelectorAll.call(document, selector);
  let metas: Map<string, string> | undefined;
  const meta = (name: string) => {
    if (!metas) {
      const found = new Map<string, string>();
      each(all('meta'), 300, (element) => {
        const name = (element.getAttribute('property') || element.getAttribute('name'))?.slice(0, 50).toLowerCase();
        if (name && !found.has(name)) found.set(name, element.getAttribute('content') ?? '');
      });
      metas = found;
    }
    return clean(metas.get(name));
  };
  let names: string[] | undefined;
  return {
    document,
    address,
    names() {
      if (names) return names;
      const host = /^https?:\/\/(?:www\.)?([^/:?#]*)/.exec(address)?.[1] ?? '';
      const labels = host.split('.');
      const found = [meta('og:site_name'), host, labels.at(-2) ?? '', labels.at(-3) ?? ''].map(fold);
      // A link home is named as the site is, or "Home", which is no film's title either.
      each(all('a'), 40, (link) => {
        const to = link.getAttribute('href') ?? '';
        if (to.length > 99 || !/^(?:https?:\/\/[^/]*)?\/?$/.test(to)) return;
        const name = fold(textOf(link));
        if (name.length > 5) found.push(name);
      });
      names = found.filter((name) => name.length > 1);
      return names;
    },
    all,
    meta,
    title: clean(member(document, 'title')),
    own() {
      let own = '';
      each<HTMLLinkElement>(all('link'), 300, (link) => {
        if (link.getAttribute('rel') === 'canonical') own ||= clean(link.href);
      });
      return [own, meta('og:url')];
    },
  };
}
