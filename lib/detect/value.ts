import { fieldOf, longestLabel } from './labels.ts';
import { textOf, walkerIn } from './page.ts';
import { clean } from './text.ts';

/** A value is read up to so many characters, beside so many neighbours of its label, in so many elements. */
const longest = 300;
const most = { beside: 40, inside: 200 };

/** The links or list items that an element parts its value in: several, but no menu; none where there are others. */
function partsIn(element: Node): string[] {
  const document = element.ownerDocument;
  if (element.nodeType !== 1 || document?.nodeType !== 9 || !element.firstChild) return [];
  const walker = walkerIn(document, element, 1);
  const found: Node[] = [];
  for (let left = most.inside; left > 0; left--) {
    const part = walker.nextNode() as Element | null;
    if (!part) break;
    if (/^(?:a|li)$/.test(part.localName)) found.push(part);
  }
  return found.length > 1 && found.length < 20 ? found.map((part) => textOf(part, longest)) : [];
}

/** Whether a label and one more element are all that a box holds: `<div><span>Regi</span><span>Per Fly</span></div>`. */
function isPair(label: Text): boolean {
  const box = label.parentNode?.parentNode as Element | null | undefined;
  return label.data.trim().length > 3 && box?.childElementCount === 2 && box.firstElementChild === label.parentNode;
}

/** Whether words without a colon are a label: in an element of their own that is no link or button; short ones in few. */
export function stands(node: Text, head: string, field: string): boolean {
  const parent = node.parentNode as Element | null;
  const name = parent?.nodeName ?? '';
  // The head of a column: what stands beside it is another one's.
  if (name === 'TH' && parent?.nextElementSibling?.nodeName === 'TH') return false;
  const before = name === 'TD' ? textOf(parent?.previousElementSibling).slice(0, longestLabel) : '';
  if (before && fieldOf(before)) return false;
  if (field !== 'title' && (head.length > 4 || head > '⺀')) return !/^(?:A|BUTTON|OPTION|SCRIPT|STYLE)$/.test(name);
  const own = /^(?:DT|T[DH]|H\d|B|STRONG)$/.test(name) || /label/i.test(parent?.className ?? '');
  return own || (field === 'directors' && isPair(node));
}

/** The text that follows a label, in parts: on the same line, in the next cell, or beside the label's own box. */
export function valueAfter(label: Node): string[] {
  let node: Node | null = label;
  for (let level = 0; node && level < 4; level++) {
    const parts: string[] = [];
    let length = 0;
    let left = most.beside;
    for (let next: ChildNode | null = (node as ChildNode).nextSibling; next; next = next.nextSibling) {
      if (left-- < 0 || length > longest || (length && /^(?:BR|DT|HR|TR|H\d)$/.test(next.nodeName))) break;
      const raw = next.nodeType === 3 ? clean((next as Text).data) : textOf(next, longest);
      const text = raw.replace(/^[:：\s.…*]+|\*+$/g, '');
      if (!text || next.nodeName === 'SCRIPT') continue;
      // A full stop after a name ends the value: "Regia di <a>…</a>. Un film con …".
      if (length && raw[0] === '.') break;
      // "; Drehbuch: …" is another label too.
      const following = fieldOf((text.replace(/^; /, '').split(/[:：]/)[0] ?? '').slice(0, longestLabel));
      // "Movie" and "Film" are values too.
      if ((following && following !== 'title') || (length && /[:：]$/.test(text))) return parts;
      const several = (next as Element).localName === 'a' ? [] : partsIn(next);
      parts.push(...(several.length ? several : [text]));
      length += text.length;
    }
    if (length) return parts;
    node = node.parentNode;
    if (node && /^(?:BODY|MAIN|SECTION|ARTICLE|UL|TABLE|TBODY|NAV)$/.test(node.nodeName)) break;
  }
  return [];
}
