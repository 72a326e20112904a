import { clean } from './text.ts';

/** What the readers are given of a document: its elements and the texts in its head, each looked up once. */
export type Page = {
  document: Document;
  /**
   * Elements that match, in the document's order, at most `limit` of them (100 if not given). One simple selector a
   * call: browsers answer those an order of magnitude faster than a list of them.
   */
  all(selector: string, limit?: number): Element[];
  /** The elements of a tag, live: the quickest way to many. */
  tag(name: string): ArrayLike<Element>;
  /** Content of the first `meta` of that name or property (lower case), cleaned; empty where there is none. */
  meta(name: string): string;
  /** Text of the document's title, cleaned. */
  title: string;
  /** Address given by `link rel=canonical`, resolved; empty where there is none. */
  canonical: string;
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

/** The document as the readers see it. Looks up what stands in the head at once, everything else when asked. */
export function openPage(document: Document): Page {
  const select = member(document, 'querySelectorAll') as Document['querySelectorAll'];
  const all = (selector: string, limit = 100) => {
    const found = select.call(document, selector);
    const elements: Element[] = [];
    for (let index = 0; index < found.length && index < limit; index++) elements.push(found[index] as Element);
    return elements;
  };
  const byTag = member(document, 'getElementsByTagName') as Document['getElementsByTagName'];
  const tag = (name: string) => byTag.call(document, name);
  const metas = new Map<string, string>();
  const heads = tag('meta');
  for (let index = 0; index < heads.length && index < 300; index++) {
    const element = heads[index] as Element;
    const name = attribute(element, 'property') || attribute(element, 'name');
    if (name && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), attribute(element, 'content'));
  }
  const [link] = all('link[rel=canonical]', 1);
  return {
    document,
    all,
    tag,
    meta: (name) => clean(metas.get(name)),
    title: clean(member(document, 'title')),
    canonical: link ? clean((link as HTMLLinkElement).href) : '',
  };
}
