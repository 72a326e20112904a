import { fieldOf, longestLabel } from './labels.ts';
import { textOf } from './page.ts';
import { clean } from './text.ts';

/** A value is read up to so many characters. */
const longest = 300;

/** The text that follows a label, in parts: on the same line, in the next cell, or beside the label's own box. */
export function valueAfter(label: Node): string[] {
  let node: Node | null = label;
  for (let level = 0; node && level < 4; level++) {
    const parts: string[] = [];
    let length = 0;
    for (let next: ChildNode | null = (node as ChildNode).nextSibling; next; next = next.nextSibling) {
      if (length > longest || (length && /^(?:BR|DT|HR|TR)$/.test(next.nodeName))) break;
      const raw = next.nodeType === 3 ? clean((next as Text).data) : textOf(next, longest);
      const text = raw.replace(/^[:：\s.…]+/, '');
      if (!text || next.nodeName === 'SCRIPT') continue;
      // A full stop after a name ends the value: "Regia di <a>…</a>. Un film con …".
      if (length && raw[0] === '.') break;
      const following = fieldOf((text.split(/[:：]/)[0] ?? '').slice(0, longestLabel));
      // "Movie" and "Film" are values too.
      if (following && following !== 'title') return parts;
      const links = (next as Element).localName === 'a' ? [] : ((next as Element).querySelectorAll?.('a,li') ?? []);
      if (links.length > 1 && links.length < 20) for (const link of links) parts.push(textOf(link, longest));
      else parts.push(text);
      length += text.length;
    }
    if (length) return parts;
    node = node.parentNode;
    if (node && /^(?:BODY|MAIN|SECTION|ARTICLE|UL|TABLE|TBODY|NAV)$/.test(node.nodeName)) break;
  }
  return [];
}
