import type { Part } from './lesson.ts';

/** Texts of elements of which no reader sees anything. */
const unseen = /^(?:style|script|noscript|template)$/;

/** The text that is seen in an element, at most so many characters. */
function seenText(element: Element, most = 300): string {
  // 4: only texts.
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < most; node = walker.nextNode())
    if (!unseen.test(node.parentElement?.localName ?? '')) text += node.nodeValue;
  return text.replace(/\s+/g, ' ').trim();
}

/** What of an element would be read: its text, or that of the picture in it; for the poster there must be a picture. */
export function readable(element: Element | null, part: Part): string {
  if (!element) return '';
  const picture = element.matches('img') ? element : element.querySelector('img');
  const text = seenText(element) || picture?.getAttribute('alt')?.trim() || '';
  if (part === 'poster') return picture ? text || '▣' : '';
  return text.slice(0, 80);
}

/** Whether an element is a picture or holds a text of its own. */
export const holdsOwn = (element: Element): boolean =>
  element.localName === 'img' ||
  (!unseen.test(element.localName) &&
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()));

/** The pictures and the elements with texts of their own, in the page's order: what the keys go along. */
export const stations = (page: Document): Element[] =>
  [...page.querySelectorAll('body *')].filter((each) => holdsOwn(each) && each.getClientRects().length > 0);
