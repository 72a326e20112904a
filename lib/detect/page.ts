import { clean, fold } from './text.ts';

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

/** An element's text, cleaned; what is longer than the cap is cut. */
export function textOf(element: Element | null | undefined): string {
  return element ? clean(element.textContent) : '';
}

/** The first so many elements, as a list that the page cannot change meanwhile. */
export function some(elements: ArrayLike<Element>, most = 100): Element[] {
  const list: Element[] = [];
  const end = Math.min(elements.length, most);
  for (let at = 0; at < end; at++) list.push(elements[at] as Element);
  return list;
}

/** The document as the readers see it. */
export function openPage(document: Document, address = ''): Page {
  const ask = (name: 'querySelectorAll' | 'getElementsByTagName' | 'getElementsByClassName', what: string) =>
    (member(document, name) as (what: string) => ArrayLike<Element>).call(document, what);
  const all = (selector: string) =>
    /^\.[\w-]+$/.test(selector)
      ? ask('getElementsByClassName', selector.slice(1))
      : ask(/^\w+$/.test(selector) ? 'getElementsByTagName' : 'querySelectorAll', selector);
  let metas: Map<string, string> | undefined;
  const meta = (name: string) => {
    if (!metas) {
      metas = new Map();
      for (const element of some(all('meta'), 300)) {
        const name = (attribute(element, 'property') || attribute(element, 'name')).toLowerCase();
        if (name && !metas.has(name)) metas.set(name, attribute(element, 'content'));
      }
    }
    return clean(metas.get(name));
  };
  let names: string[] | undefined;
  return {
    document,
    address,
    names() {
      const host = /^https?:\/\/(?:www\.)?([^/:?#]*)/.exec(address)?.[1] ?? '';
      const labels = host.split('.');
      if (!names) {
        names = [meta('og:site_name'), host, labels.at(-2) ?? '', labels.at(-3) ?? ''].map(fold);
        // A link home is named as the site is, or "Home", which is no film's title either.
        for (const link of some(all('a'), 40))
          if (/^(?:https?:\/\/[^/]*)?\/?$/.test(attribute(link, 'href'))) {
            const name = fold(textOf(link));
            if (name.length > 5) names.push(name);
          }
        names = names.filter((name) => name.length > 1);
      }
      return names;
    },
    all,
    meta,
    title: clean(member(document, 'title')),
    own() {
      const link = some(all('link'), 300).find((element) => attribute(element, 'rel') === 'canonical');
      return [link ? clean((link as HTMLLinkElement).href) : '', meta('og:url')];
    },
  };
}
